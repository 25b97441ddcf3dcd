package org.postil.search.internal.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares values of features. Dates are compared at the coarser precision of the two, so March
 * 2027 is not after 2027; TIMEX3 weeks count by their Monday, seasons, quarters and halves by their
 * year. Times without a known year, durations and words such as PRESENT_REF are neither before nor
 * after a date.
 */
final class Values {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  private static final Pattern TIMEX =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d|\\d{2,4})(?![\\dX]).*");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d).*");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?([eE][-+]?\\d{1,2})?");

  private Values() {}

  /** How a value stands to the one in the query; empty if they cannot be compared. */
  static OptionalInt order(String value, String wanted) {
    if (isNumber(value) && isNumber(wanted) && !(isYear(value) || isYear(wanted))) {
      return OptionalInt.of(new BigDecimal(value).compareTo(new BigDecimal(wanted)));
    }
    if (DATE.matcher(wanted).matches()) {
      return date(value)
          .map(date -> OptionalInt.of(compare(date, wanted)))
          .orElse(OptionalInt.empty());
    }
    if (isNumber(wanted)) {
      return isNumber(value)
          ? OptionalInt.of(new BigDecimal(value).compareTo(new BigDecimal(wanted)))
          : OptionalInt.empty();
    }
    return OptionalInt.of(lower(value).compareTo(lower(wanted)));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isYear(String text) {
    return DATE.matcher(text).matches();
  }

  private static int compare(String date, String wanted) {
    int common = Math.min(date.length(), wanted.length());
    return date.substring(0, common).compareTo(wanted.substring(0, common));
  }

  private static Optional<String> date(String value) {
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      return monday(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
    }
    Matcher timex = TIMEX.matcher(value);
    return timex.matches() ? Optional.of(timex.group(1)) : Optional.empty();
  }

  private static Optional<String> monday(int year, int week) {
    try {
      return Optional.of(
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
              .with(java.time.DayOfWeek.MONDAY)
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
