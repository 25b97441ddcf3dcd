package org.postil.entities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postil.entities.EntityLabel.LOC;
import static org.postil.entities.EntityLabel.MISC;
import static org.postil.entities.EntityLabel.ORG;
import static org.postil.entities.EntityLabel.PER;
import static org.postil.entities.Sentences.name;
import static org.postil.entities.Sentences.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.entities.Sentences;
import org.postil.entities.text.DocumentWords;

class NameFormRulesTest {

  @Test
  void theLastWordOfANameDecidesItsLabel() {
    DocumentWords document =
        Sentences.of("She won the Varga Prize near Kessel Airport , says Lorne Institute .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Varga Prize", ORG),
            name(document, 0, "Kessel Airport", ORG),
            name(document, 0, "Lorne Institute", PER));
    assertEquals(
        List.of("MISC Varga Prize", "LOC Kessel Airport", "ORG Lorne Institute"),
        shown(document, new NameEndingRule().apply(document, names)));
  }

  @Test
  void aNameGoesOnToTheEndingOfItsRun() {
    DocumentWords document =
        Sentences.of("They met at the Velmo Science Fair while the Tarnish Navy sailed .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Velmo", ORG),
            name(document, 0, "Tarnish", MISC),
            name(document, 0, "Navy", ORG));
    assertEquals(
        List.of("MISC Velmo Science Fair", "ORG Tarnish Navy"),
        shown(document, new NameEndingRule().apply(document, names)));
  }

  @Test
  void aLongRunOfCapitalsIsNotOneName() {
    DocumentWords document =
        Sentences.of("Tarnish Velmo Ana Bo Cy Dee Eli Fay Gus Hal Ida Navy sailed .");
    List<NameSpan> names = List.of(name(document, 0, "Tarnish Velmo", PER));
    assertEquals(names, new NameEndingRule().apply(document, names));
  }

  @Test
  void aTitleInQuotationMarksLeavesNamesAlone() {
    DocumentWords document =
        Sentences.of("He sang \" Velmo Nights \" and read \" Tarnish Tales \" to Ana Bay .");
    List<NameSpan> names =
        List.of(name(document, 0, "Velmo Nights", ORG), name(document, 0, "Ana Bay", PER));
    assertEquals(
        List.of("ORG Velmo Nights", "MISC Tarnish Tales", "PER Ana Bay"),
        shown(document, new QuotedTitleRule().apply(document, names)));
  }

  @Test
  void anEndingAloneOrASurnameChangesNothing() {
    DocumentWords document = Sentences.of("The Cup went to Velmo Harbour with Ana Bay today .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Cup", ORG),
            name(document, 0, "Velmo Harbour", LOC),
            name(document, 0, "Ana Bay", PER));
    assertEquals(names, new NameEndingRule().apply(document, names));
  }

  @Test
  void aShortTitleInQuotationMarksIsAWork() {
    DocumentWords document =
        Sentences.of(
            "Her film \"The Grey Heron,\" unlike “Long Road to Velmo”, failed .",
            "He said \"Never Mind the Rain again today\" and \"STOP SHOUTING\" then .");
    assertEquals(
        List.of("MISC The Grey Heron", "MISC Long Road to Velmo"),
        shown(document, new QuotedTitleRule().apply(document, List.of())));
  }

  @Test
  void inTokenisedTextEveryOtherMarkOpens() {
    DocumentWords document = Sentences.of("Both \" Grey Heron \" and \" Late Tide \" failed .");
    assertEquals(
        List.of("MISC Grey Heron", "MISC Late Tide"),
        shown(document, new QuotedTitleRule().apply(document, List.of())));
  }

  @Test
  void aNameInsideAQuotationIsLeftAlone() {
    DocumentWords document = Sentences.of("They call him \"Doctor Ana Lind\" at home .");
    List<NameSpan> names = List.of(name(document, 0, "Ana Lind", PER));
    assertEquals(names, new QuotedTitleRule().apply(document, names));
  }

  @Test
  void aNicknameIsNoTitle() {
    DocumentWords document =
        Sentences.of(
            "A boss known as \"Grey Heron\" , alias \"Late Tide\" , sang .",
            "She sang \"Grey Heron\" well .");
    assertEquals(
        List.of("MISC Grey Heron"),
        shown(document, new QuotedTitleRule().apply(document, List.of())));
  }

  @Test
  void honoursAfterAPersonAreNoPartOfTheName() {
    DocumentWords document = Sentences.of("Ana Lind QC , Bo Berg , PhD , OBE and Velmo KC won .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Ana Lind QC", PER),
            name(document, 0, "Bo Berg , PhD , OBE", PER),
            name(document, 0, "Velmo KC", ORG));
    assertEquals(
        List.of("PER Ana Lind", "PER Bo Berg", "ORG Velmo KC"),
        shown(document, new SpanTrimming().apply(document, names)));
  }

  @Test
  void theStateOfAMemberOfCongressIsAPlace() {
    DocumentWords document =
        Sentences.of("Rep. Ana Lind, D-Calif., met Sen. Bo Berg (R-Ky.) and an I-beam .");
    List<NameSpan> names =
        List.of(name(document, 0, "Bo Berg", PER), name(document, 0, "R - Ky", ORG));
    assertEquals(
        List.of("LOC Calif.", "PER Bo Berg", "LOC Ky ."),
        shown(document, new PartyStateRule().apply(document, names)));
  }

  @Test
  void aRoleAfterAnOrganisationStaysOutside() {
    DocumentWords document = Sentences.of("Then Velmo Steel CEO Ana Lind left .");
    assertEquals(
        List.of("ORG Velmo Steel"),
        shown(
            document,
            new SpanTrimming()
                .apply(document, List.of(name(document, 0, "Velmo Steel CEO", ORG)))));
  }
}
