package org.postil.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreationTimeTest {

  @Test
  void datesAndDateTimesHaveADay() {
    assertEquals(LocalDate.of(2025, 7, 31), time("2025-07-31").date());
    assertEquals(LocalDate.of(2025, 7, 31), time("2025-07-31T23:59:59+02:00").date());
  }

  @Test
  void whatIsNoDateIsRefusedWithTheValue() {
    for (String bad : new String[] {"", "July 31", "2025", "2025-02-30", "31-07-2025"}) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> time(bad), bad);
      assertTrue(String.valueOf(refusal.getMessage()).contains("[" + bad + "]"));
    }
  }

  @Test
  void theBasisHasTheNameOfTheTypeSystem() {
    assertEquals("metadata", CreationTime.Basis.METADATA.label());
    assertEquals("dateline", CreationTime.Basis.DATELINE.label());
  }

  private static CreationTime time(String value) {
    return new CreationTime(value, CreationTime.Basis.OPTION);
  }
}
