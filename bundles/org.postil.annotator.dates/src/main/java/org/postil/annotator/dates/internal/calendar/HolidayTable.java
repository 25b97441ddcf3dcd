package org.postil.annotator.dates.internal.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When holidays are. Each line of the table names one and says how to find its day:
 *
 * <pre>
 * christmas       12-25          the same day each year
 * thanksgiving    11 thursday 4  the fourth Thursday of November; -1 for the last
 * good-friday     easter -2      days from Western Easter Sunday
 * eid-al-fitr     hijri 10-01    a day of the Islamic (Umm al-Qura) calendar
 * </pre>
 */
public final class HolidayTable {
  private final Map<String, String[]> rules = new HashMap<>();

  /** Reads the table. Throws IllegalArgumentException that quotes a line it cannot read. */
  public HolidayTable(String table) {
    for (String line : table.split("\n")) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        String[] columns = text.split("\\s+");
        if (columns.length < 2) {
          throw new IllegalArgumentException(
              "Cannot read holidays: [" + text + "]: expected a name and a rule, such as: x 12-25");
        }
        rules.put(columns[0], columns);
      }
    }
  }

  /** Whether the table has a holiday. */
  public boolean has(String name) {
    return rules.containsKey(name);
  }

  /** The day of a holiday in a year, or empty when it has none that the rules can tell. */
  public Optional<LocalDate> day(String name, int year) {
    String[] rule = rules.get(name);
    if (rule == null) {
      return Optional.empty();
    }
    try {
      return switch (rule[1]) {
        case "easter" -> Optional.of(easter(year).plusDays(Integer.parseInt(rule[2])));
        case "hijri" -> hijri(rule[2], year);
        default -> Optional.of(rule.length == 2 ? fixed(rule[1], year) : weekday(rule, year));
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The value of a holiday in an unknown year. */
  public String open(String name) {
    String[] rule = rules.get(name);
    boolean fixed = rule != null && rule.length == 2;
    return fixed ? "XXXX-" + rule[1] : Unit.DAY.unknown();
  }

  private static LocalDate fixed(String monthDay, int year) {
    String[] parts = monthDay.split("-");
    return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static LocalDate weekday(String[] rule, int year) {
    DayOfWeek day = DayOfWeek.valueOf(rule[2].toUpperCase(Locale.ROOT));
    LocalDate month = LocalDate.of(year, Integer.parseInt(rule[1]), 1);
    LocalDate found =
        month.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule[3]), day));
    return rule.length > 4 ? found.plusDays(Integer.parseInt(rule[4])) : found;
  }

  private static Optional<LocalDate> hijri(String monthDay, int year) {
    String[] parts = monthDay.split("-");
    LocalDate middle = LocalDate.of(year, 7, 1);
    int hijri = HijrahDate.from(middle).get(ChronoField.YEAR);
    for (int candidate = hijri - 1; candidate <= hijri + 1; candidate++) {
      HijrahDate date =
          HijrahDate.of(candidate, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      LocalDate day = LocalDate.from(date);
      if (day.getYear() == year) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** Western Easter Sunday, after the anonymous Gregorian computus. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
