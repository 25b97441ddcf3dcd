package org.postil.io.text.internal.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.document.CreationTime;
import org.postil.io.text.internal.zones.ZoneFinder;

class PublicationLineTest {

  private static final String STORY =
      "The home side won by two goals to one after a late penalty, and the guests went home with"
          + " nothing.\n\nThe coach said that she was happy with the way her team had played.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated 22:41, Wednesday 12 February 2025",
        "By Sam Trent | February 12, 2025",
        "Last updated on 12 February 2025 at 22.41",
        "Published 12 February 2025 09:15 GMT",
        "First published on Wed 12 Feb 2025 22.41 GMT",
        "12 February 2025, 22:41",
        "Posted on February 12, 2025 by Sam Trent",
        "Sam Trent, 12 Feb 2025",
        "By Sam Trent - Feb. 12, 2025 10:15 p.m. ET",
        "By Sam Trent · Wednesday, February 12, 2025",
        "By Sam Trent and Anne-Marie O’Dell, Sports Reporter — 12 Feb 2025",
        "Posted by Sam Trent on February 12, 2025",
        "Wednesday 12 February 2025 | By Sam Trent",
        "Published: 12.02.2025 · Updated: 13.02.2025",
        "Updated 13 February 2025, 08:00 | Published 12 February 2025, 22:41",
        "Updated: 12 February 2025",
        "12.02.2025"
      })
  void aLineOfItsOwnBelowTheTitleGivesTheDay(String line) {
    assertEquals(
        new CreationTime("2025-02-12", CreationTime.Basis.DATELINE), found(line + "\n\n" + STORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated 12/02/2025",
        "By Sam Trent | 12/02/2025",
        "Updated 22:41, Thursday 12 February 2025",
        "Published on Tue 12 Feb 2025",
        "By Sam Trent | Monday, February 12, 2025",
        "Sam Trent, 12 Feb",
        "Sam Trent signed for the club on 12 February 2025.",
        "Updated rules apply from 12 February 2025"
      })
  void aLineThatIsUncertainOrSaysMoreGivesNone(String line) {
    assertNull(found(line + "\n\n" + STORY));
  }

  @Test
  void theDayOfPublicationWinsOverThatOfAnUpdateAboveIt() {
    assertEquals(
        new CreationTime("2025-02-12", CreationTime.Basis.DATELINE),
        found("Updated 13 February 2025\n\nPublished 12 February 2025\n\n" + STORY));
  }

  @Test
  void aNameAndADateFarDownAreNoByline() {
    assertNull(found(STORY + STORY + STORY + "\nSam Trent, 12 Feb 2025\n\n" + STORY));
  }

  @Test
  void aTitleWithADateIsNoByline() {
    assertEquals(Optional.empty(), PublicationLine.read("Cup Final, 12 February 2025", false));
    assertEquals(
        Optional.of(new PublicationLine.Saying(LocalDate.of(2025, 2, 12), false)),
        PublicationLine.read("Sam Trent, 12 February 2025", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Updated 22:11 February 2025", "By Sam Trent | 12 Feb 2025 – 14 Feb 2025"})
  void theMinuteIsNoDayAndARangeIsNone(String line) {
    assertEquals(Optional.empty(), PublicationLine.read(line, true));
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    Random random = new Random(12);
    String[] bits = {
      "Updated ",
      "By ",
      "Sam ",
      "| ",
      "12 ",
      "February ",
      "2025 ",
      "22:41, ",
      "\n",
      "— ",
      "99.99.",
      "\uD83D",
      "Wed ",
      "’",
      "9999999999 ",
      "published",
      "\u0130",
      " on "
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder();
      random.ints(random.nextInt(30), 0, bits.length).forEach(bit -> line.append(bits[bit]));
      assertNotNull(PublicationLine.read(line.toString(), random.nextBoolean()));
    }
  }

  private static @Nullable CreationTime found(String below) {
    String text = "Town win the cup at last\n\n" + below;
    return CreationTimeFinder.find(text, new ZoneFinder().find(text).zones(), Map.of(), "x", null);
  }
}
