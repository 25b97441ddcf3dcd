package org.postil.annotator.dates.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidayTableTest {
  private final HolidayTable table =
      new HolidayTable(
          "christmas 12-25\nthanksgiving 11 thursday 4\nblack-friday 11 thursday 4 1\n"
              + "memorial-day 5 monday -1\ngood-friday easter -2\neid 	hijri 10-01\n");

  @Test
  void easterMovesWithTheMoon() {
    assertEquals(LocalDate.of(2013, 3, 31), HolidayTable.easter(2013));
    assertEquals(LocalDate.of(2018, 4, 1), HolidayTable.easter(2018));
    assertEquals(LocalDate.of(2038, 4, 25), HolidayTable.easter(2038));
    assertEquals(LocalDate.of(1818, 3, 22), HolidayTable.easter(1818));
  }

  @Test
  void eachKindOfRuleFindsItsDay() {
    assertEquals(Optional.of(LocalDate.of(2010, 12, 25)), table.day("christmas", 2010));
    assertEquals(Optional.of(LocalDate.of(2010, 11, 25)), table.day("thanksgiving", 2010));
    assertEquals(Optional.of(LocalDate.of(2010, 11, 26)), table.day("black-friday", 2010));
    assertEquals(Optional.of(LocalDate.of(2021, 5, 31)), table.day("memorial-day", 2021));
    assertEquals(Optional.of(LocalDate.of(2013, 3, 29)), table.day("good-friday", 2013));
    assertEquals(Optional.of(LocalDate.of(2022, 5, 2)), table.day("eid", 2022));
    assertEquals(Optional.empty(), table.day("festivus", 2022));
  }

  @Test
  void withoutAYearOnlyFixedDaysAreTold() {
    assertEquals("XXXX-12-25", table.open("christmas"));
    assertEquals("XXXX-XX-XX", table.open("thanksgiving"));
  }

  @Test
  void aFaultQuotesTheLine() {
    assertEquals(
        "Cannot read holidays: [lonely]: expected a name and a rule, such as: x 12-25",
        assertThrows(IllegalArgumentException.class, () -> new HolidayTable("lonely"))
            .getMessage());
  }
}
