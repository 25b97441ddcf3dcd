package org.postil.web.internal.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionedDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-07-31, 202507",
    "2025-07, 202507",
    "2025-07-31T10:30, 202507",
    "2025, 202500",
    "2025-W12, 202500",
    "2025-SU, 202500",
    "2025-Q3, 202500",
    "2025-13-01, 202500",
    "0753-04, 75304"
  })
  void calendarDatesHaveANumber(String value, int number) {
    assertEquals(number, MentionedDates.number(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3D", "PRESENT_REF", "202", "20XX", "XXXX-07", "20250731", "", "T10:30"})
  void whatNamesNoYearIsLeftOut(String value) {
    assertEquals(0, MentionedDates.number(value));
    assertTrue(MentionedDates.range(value).isEmpty());
  }

  @Test
  void aYearHoldsItsMonths() {
    assertEquals(new MentionedDates.Range(202500, 202512), MentionedDates.range("2025").get());
    assertEquals(new MentionedDates.Range(202507, 202507), MentionedDates.range("2025-07").get());
    assertTrue(MentionedDates.range("2025-07-31").isEmpty());
    assertEquals("2025", MentionedDates.text(202500));
    assertEquals("0753-04", MentionedDates.text(75304));
  }
}
