package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.postil.standoff.OffsetRepair.Place;

class OffsetRepairTest {

  private final OffsetRepair repair = new OffsetRepair("🚢 Oslo and Rome and Rome");

  @Test
  void rightCodePointsAreConverted() {
    assertEquals(new Place(3, 7, false), repair.codePoints(2, 6, "Oslo"));
    assertEquals(new Place(3, 7, false), repair.codePoints(2, 6, null));
  }

  @Test
  void codeUnitsWhereCodePointsWereExpectedAreRecognised() {
    assertEquals(new Place(3, 7, true), repair.codePoints(3, 7, "Oslo"));
  }

  @Test
  void codePointsWhereCodeUnitsWereExpectedAreRecognised() {
    assertEquals(new Place(3, 7, true), repair.codeUnits(2, 6, "Oslo"));
    assertEquals(new Place(3, 7, false), repair.codeUnits(3, 7, "Oslo"));
  }

  @Test
  void aTextThatStandsOnceIsFound() {
    assertEquals(new Place(3, 7, true), repair.codePoints(90, 94, "Oslo"));
    assertEquals(new Place(3, 7, true), repair.codeUnits(0, 4, "Oslo"));
  }

  @Test
  void aTextThatStandsTwiceOrNowhereIsNotGuessed() {
    assertNull(repair.codePoints(0, 4, "Rome"));
    assertNull(repair.codeUnits(0, 4, "Paris"));
  }

  @Test
  void offsetsOutsideTheTextAreNotTrusted() {
    assertNull(repair.codePoints(20, 99, null));
    assertNull(repair.codeUnits(-1, 2, null));
    assertNull(repair.codeUnits(5, 2, null));
  }
}
