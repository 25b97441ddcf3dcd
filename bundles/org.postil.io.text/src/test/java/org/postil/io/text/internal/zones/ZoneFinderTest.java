package org.postil.io.text.internal.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postil.api.document.ZoneKind;

class ZoneFinderTest {

  private static final String PROSE =
      "The minister told reporters on Tuesday that the barrage would be built in six years, and"
          + " that the families of the firth would be heard before the first stone was laid.";

  private final ZoneFinder finder = new ZoneFinder();

  @Test
  void theFirstShortLineIsTheTitle() {
    assertEquals("T P", kinds("Barrage approved\n" + PROSE));
    assertEquals("T P", kinds("Will it hold?\n\n" + PROSE));
    assertEquals("T P", kinds("Treaty signed with the U.S.\n\n" + PROSE));
  }

  @Test
  void anArticleThatStartsWithAParagraphHasNoTitle() {
    assertEquals("P P", kinds(PROSE + "\n" + PROSE));
    assertEquals("P P", kinds("It was over by nine.\n" + PROSE));
    assertEquals("P", kinds("Hello world"));
  }

  @Test
  void aShortLineAboveAParagraphIsAHeading() {
    assertEquals("T P H P", kinds("Title\n\n" + PROSE + "\nWhat now?\n" + PROSE));
    assertEquals("T P P P", kinds("Title\n\n" + PROSE + "\nThat was all.\n" + PROSE));
    assertEquals("T P P", kinds("Title\n\n" + PROSE + "\nNo more to say"));
  }

  @Test
  void speechAndDatesAreNoHeadings() {
    assertEquals("T P P P", kinds("Title\n\n" + PROSE + "\n“Never again!”\n" + PROSE));
    assertEquals("T P P", kinds("Title\nThursday, July 31, 2025\n" + PROSE));
  }

  @Test
  void bulletsAndRunningNumbersAreItems() {
    assertEquals("T P I I P", kinds("Title\n\n" + PROSE + "\n- one\n• two\n" + PROSE));
    assertEquals("T P I I P", kinds("Title\n\n" + PROSE + "\n1. one\n2. two\n" + PROSE));
    assertEquals("T P P", kinds("Title\n\n" + PROSE + "\n1945. The war was over."));
    assertEquals("T P H I I", kinds("Title\n\n" + PROSE + "\nKey points:\n- one\n- two"));
  }

  @Test
  void aCommentFormTakesTheRest() {
    String form = "\n\nLeave a Comment\nYour email address will not be published.\nName *\nSubmit";
    assertEquals("T P B B B B", kinds("Title\n\n" + PROSE + form));
    assertEquals("T P B B B B B", kinds("Title\n\n" + PROSE + form + "\n" + PROSE));
  }

  @Test
  void commentsOfReadersGoWithTheFormBelowThem() {
    String comments = "\n\n2 Comments on “Title”\nJohn\n" + PROSE + "\nLeave a Reply\nName *";
    assertEquals("T P B B B B B", kinds("Title\n\n" + PROSE + comments));
    assertEquals("T P P P P", kinds("5 Thoughts on Why\n" + PROSE + "\na\nb\n" + PROSE));
  }

  @Test
  void menuWordsAboveTheTitleAreBoilerplate() {
    assertEquals("B B B B T P", kinds("Skip to content\nHome\nSport\nLocal\nMayor goes\n" + PROSE));
    assertEquals("B T P", kinds("Accept all\nFarewell\n" + PROSE));
  }

  @Test
  void questionsOfAnInterviewAreNoHeadings() {
    assertEquals("T P P", kinds("Interview\nQ: Why did you leave?\nA: " + PROSE));
  }

  @Test
  void aCommentLinkAboveTheArticleTakesNothingWithIt() {
    assertEquals("T B P P", kinds("Title\nLeave a Comment\n" + PROSE + "\n" + PROSE));
  }

  @Test
  void aListOfLinksEndsWhereProseBegins() {
    String links = "\nRelated articles\nFerry cut again\nCafé wins prize\n";
    assertEquals("T P B B B", kinds("Title\n\n" + PROSE + links));
    assertEquals("T P B B H P", kinds("Title\n\n" + PROSE + links + PROSE));
    assertEquals("T P B B P", kinds("Title\n\n" + PROSE + "\nRead also:\nA link\n" + PROSE));
  }

  @Test
  void wordsWithTwoMeaningsNeedANeighbour() {
    assertEquals("T P H P", kinds("Title\n\n" + PROSE + "\nHome\n" + PROSE));
    assertEquals("T P B B", kinds("Title\n\n" + PROSE + "\nHome\nBack to top"));
  }

  @Test
  void linesWrappedByHandAreJoined() {
    String wrapped =
        """
        Barrage approved

        The minister told reporters on Tuesday that the
        barrage would be built in six years, and that the
        families of the firth would be heard.

        - a first point that goes on for so long that it
          needs a second line
        - another

        Next, the courts. Nobody expects them to be any
        faster than the tide.
        """;
    assertEquals("T P I I P", kinds(wrapped));
  }

  @Test
  void verseIsNotJoined() {
    assertEquals(
        "P P P P",
        kinds("The sea is wide,\nThe night is long,\nThe boats go out,\nAnd sing their song."));
  }

  @Test
  void frontMatterIsBoilerplateOnlyAboveAnArticle() {
    assertEquals("B B T P", kinds("Date: 2025-03-01\nSource: X\nTitle\n" + PROSE));
    assertEquals("B B B T P", kinds("---\nanything: goes\n---\nTitle\n" + PROSE));
    assertEquals("P", kinds("Date: Wednesday at noon"));
    assertEquals("T P", kinds("Barrage: a timeline\n" + PROSE));
  }

  @Test
  void zonesOfRightToLeftTextAreFoundToo() {
    assertEquals(
        "T P",
        kinds(
            "عمان تستعيد تماثيلها\n\nأعلنت وزارة التراث والسياحة يوم الخميس أن المتحف في مدينة غنت"
                + " سيعيد أربعة عشر تمثالا من البرونز إلى البلاد في الخريف المقبل."));
  }

  private String kinds(String text) {
    return finder.find(text).zones().stream()
        .map(zone -> letter(zone.kind()))
        .collect(Collectors.joining(" "));
  }

  private static String letter(ZoneKind kind) {
    return kind.name().substring(0, 1);
  }
}
