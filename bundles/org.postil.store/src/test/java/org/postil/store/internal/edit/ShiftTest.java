package org.postil.store.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static String moved(String before, String after, String span) {
    int begin = before.indexOf(span);
    return Shift.between(before, after)
        .place(begin, begin + span.length())
        .map(place -> after.substring(place.begin(), place.end()))
        .orElse("lost");
  }

  @Test
  void aSpanMovesWithWhatStandsBeforeIt() {
    assertEquals(
        "NASA", moved("Teh head of NASA spoke.", "The former head of NASA spoke.", "NASA"));
  }

  @Test
  void aTypoWithinASpanIsPartOfItStill() {
    assertEquals("Bakanov", moved("So Bakonov said.", "So Bakanov said.", "Bakonov"));
    assertEquals(
        "Dmitry Bakanov", moved("by Dmitri Bakanov.", "by Dmitry Bakanov.", "Dmitri Bakanov"));
    assertEquals("Ekanov", moved("by Bakanov", "by Ekanov", "Bakanov"));
  }

  @Test
  void whatIsInsertedBesideASpanIsNotPartOfIt() {
    assertEquals("NASA", moved("at NASA today", "at the NASA today", "NASA"));
    assertEquals("NASA", moved("at NASA today", "at NASA only today", "NASA"));
  }

  @Test
  void aSpanThatIsTakenAwayOrCutIsLost() {
    assertEquals("lost", moved("at NASA today", "at today", "NASA"));
    assertEquals("lost", moved("went to Mars", "went to it", "Mars"));
    assertEquals("lost", moved("New York Times", "New Xyz Times", "rk Ti"));
  }

  @Test
  void textsThatAreTheSameHaveNoRegions() {
    assertEquals(List.of(), TextDiff.of("a\nb", "a\nb"));
    assertEquals(List.of(new Region(0, 0, 0, 1)), TextDiff.of("", "a"));
    assertEquals(List.of(new Region(0, 1, 0, 0)), TextDiff.of("a", ""));
  }

  @Test
  void halvesOfSurrogatePairsAreNotParted() {
    List<Region> regions = TextDiff.of("x \ud83d\ude80 y", "x \ud83d\ude81 y");
    assertEquals(List.of(new Region(2, 4, 2, 4)), regions);
  }

  @Test
  void regionsRebuildTheNewTextAndOffsetsNeverCross() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String before = text(random, random.nextInt(60));
      String after = random.nextInt(4) == 0 ? text(random, 40) : edited(before, random);
      Shift shift = Shift.between(before, after);
      StringBuilder rebuilt = new StringBuilder();
      int done = 0;
      for (Region each : shift.regions()) {
        rebuilt.append(before, done, each.oldBegin());
        assertEquals(each.newBegin(), rebuilt.length(), "seed " + seed);
        rebuilt.append(after, each.newBegin(), each.newEnd());
        done = each.oldEnd();
      }
      assertEquals(after, rebuilt.append(before.substring(done)).toString(), "seed " + seed);
      int last = 0;
      for (int i = 0; i < before.length(); i++) {
        Optional<Shift.Place> place = shift.place(i, i + 1);
        if (place.isPresent()) {
          assertTrue(place.get().begin() >= last, "seed " + seed);
          assertTrue(place.get().end() <= after.length(), "seed " + seed);
          last = place.get().begin();
        }
        assertTrue(shift.blockBegin(i) <= shift.blockEnd(i + 1), "seed " + seed);
      }
    }
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(
          List.of("the ", "a", "sea", "\n", ". ", "\ud83d\ude80", "\u00e9t\u00e9 ")
              .get(random.nextInt(7)));
    }
    return text.toString();
  }

  private static String edited(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(5));
    return text.substring(0, at) + text(random, random.nextInt(3)) + text.substring(to);
  }
}
