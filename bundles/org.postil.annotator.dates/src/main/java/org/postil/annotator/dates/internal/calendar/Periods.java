package org.postil.annotator.dates.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Where stretches of the calendar begin and how TIMEX3 writes them. */
final class Periods {
  private Periods() {}

  /** The beginning of the stretch that holds a moment. */
  static LocalDateTime floor(LocalDateTime t, Unit unit) {
    LocalDate d = t.toLocalDate();
    return switch (unit) {
      case MILLENNIUM -> years(d, 1000);
      case CENTURY -> years(d, 100);
      case DECADE -> years(d, 10);
      case YEAR, FISCAL_YEAR, SCHOOL_YEAR -> years(d, 1);
      case HALF -> months(d, 6);
      case QUARTER -> months(d, 3);
      case SEASON -> season(d);
      case MONTH -> months(d, 1);
      case WEEK, FORTNIGHT ->
          d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
      case WEEKEND ->
          d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5).atStartOfDay();
      case DAY, NIGHT, BUSINESS_DAY -> d.atStartOfDay();
      case HOUR -> t.truncatedTo(ChronoUnit.HOURS);
      case MINUTE -> t.truncatedTo(ChronoUnit.MINUTES);
      case SECOND -> t.truncatedTo(ChronoUnit.SECONDS);
    };
  }

  private static LocalDateTime years(LocalDate d, int size) {
    int year = Math.floorDiv(d.getYear(), size) * size;
    return LocalDate.of(year, 1, 1).atStartOfDay();
  }

  private static LocalDateTime months(LocalDate d, int size) {
    int month = (d.getMonthValue() - 1) / size * size + 1;
    return LocalDate.of(d.getYear(), month, 1).atStartOfDay();
  }

  /**
   * Seasons begin with March, June, September and December; a winter counts to the year it begins.
   */
  private static LocalDateTime season(LocalDate d) {
    int month = d.getMonthValue() / 3 * 3;
    return month == 0
        ? LocalDate.of(d.getYear() - 1, 12, 1).atStartOfDay()
        : LocalDate.of(d.getYear(), month, 1).atStartOfDay();
  }

  static String format(LocalDateTime t, Unit unit) {
    String year = year(t.getYear());
    return switch (unit) {
      case MILLENNIUM -> year.substring(0, year.length() - 3);
      case CENTURY -> year.substring(0, year.length() - 2);
      case DECADE -> year.substring(0, year.length() - 1);
      case YEAR -> year;
      case FISCAL_YEAR -> "FY" + year;
      case SCHOOL_YEAR -> "SY" + year;
      case HALF -> year + "-H" + (t.getMonthValue() / 7 + 1);
      case QUARTER -> year + "-Q" + ((t.getMonthValue() + 2) / 3);
      case SEASON -> year + "-" + seasonCode(t.getMonthValue());
      case MONTH -> year + two("-", t.getMonthValue());
      case WEEK, FORTNIGHT -> week(t);
      case WEEKEND -> week(t) + "-WE";
      case DAY, NIGHT, BUSINESS_DAY ->
          year + two("-", t.getMonthValue()) + two("-", t.getDayOfMonth());
      case HOUR -> format(t, Unit.DAY) + two("T", t.getHour());
      case MINUTE -> format(t, Unit.HOUR) + two(":", t.getMinute());
      case SECOND -> format(t, Unit.MINUTE) + two(":", t.getSecond());
    };
  }

  private static String seasonCode(int month) {
    return switch (month) {
      case 3, 4, 5 -> "SP";
      case 6, 7, 8 -> "SU";
      case 9, 10, 11 -> "FA";
      default -> "WI";
    };
  }

  private static String year(int year) {
    return year > 0
        ? String.format(Locale.ROOT, "%04d", year)
        : String.format(Locale.ROOT, "BC%04d", 1 - year);
  }

  private static String week(LocalDateTime t) {
    return year(t.get(IsoFields.WEEK_BASED_YEAR))
        + two("-W", t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String two(String before, int number) {
    return before + (number < 10 ? "0" : "") + number;
  }
}
