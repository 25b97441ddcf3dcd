package org.postil.io.text.internal.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as newspapers and machines write them. A date must have a year, and one that can be
 * read in two ways, such as {@code 03/04/2025}, is not read at all.
 */
public final class WrittenDate {

  /** Only this much of a text is looked at, so the patterns stay cheap. */
  private static final int LONGEST = 200;

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " ?" + DAY + " ?,? (\\d{4})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)" + DAY + " (?:of )?" + MONTH + " ?,? (\\d{4})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?(Z|[+-]\\d{2}:\\d{2})?");

  private WrittenDate() {}

  /**
   * The first date in a text.
   *
   * @param text a line or the start of one
   * @return a date, empty when there is none with a year
   */
  public static Optional<LocalDate> in(String text) {
    String line = line(text);
    return iso(line).or(() -> byName(line)).or(() -> numbers(line));
  }

  /**
   * The first date or date-time of a value that stands for itself.
   *
   * @param value for example {@code 2025-07-31T09:30:00Z} or {@code July 31, 2025}
   * @return an ISO 8601 date or date-time; empty when there is none with a year
   */
  public static Optional<String> isoIn(String value) {
    String trimmed = value.strip();
    if (CLOCK.matcher(trimmed).matches() && trimmed.length() <= LONGEST) {
      String clock = trimmed.replace(' ', 'T');
      try {
        return Optional.of(
            clock.length() > 19 || clock.endsWith("Z")
                ? OffsetDateTime.parse(clock).toString()
                : LocalDateTime.parse(clock).toString());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return in(trimmed).map(LocalDate::toString);
  }

  /** The first date whose month is a word. */
  static Optional<LocalDate> byName(String text) {
    String line = line(text);
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    if (monthFirst.find()) {
      return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(line);
    return dayFirst.find()
        ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> iso(String line) {
    Matcher iso = ISO.matcher(line);
    return iso.find()
        ? date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> numbers(String line) {
    Matcher numbers = NUMBERS.matcher(line);
    if (!numbers.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(3));
    String year = numbers.group(4);
    // With full stops the day always comes first; otherwise only a number over 12 tells.
    boolean dayFirst = numbers.group(2).equals(".") || first > 12 || first == second;
    if (dayFirst) {
      return date(year, second, numbers.group(1));
    }
    return second > 12 ? date(year, first, numbers.group(3)) : Optional.empty();
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3));
  }

  /** A date of the calendar; empty for 31 June and for years that no newspaper is from. */
  static Optional<LocalDate> date(String year, int month, String day) {
    int number = Integer.parseInt(year);
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String line(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }
}
