package org.postil.web.internal.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;

/**
 * The months and years that time expressions of a document mean, as numbers: {@code YYYYMM}, and
 * {@code YYYY00} where only the year is known. Durations, and times that no calendar holds, are
 * left out. Immutable.
 */
final class MentionedDates {

  static final MentionedDates NONE = new MentionedDates(new int[0]);

  private static final String TYPE = "timex";
  private static final String VALUE = "value";
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int PER_YEAR = 100;

  private final int[] sorted;

  private MentionedDates(int[] sorted) {
    this.sorted = sorted;
  }

  /** What the tables of a layer mean, with what others meant before. */
  MentionedDates with(FeatureTable table) {
    if (!SpanTypes.shortName(table.type()).equals(TYPE)
        || !(table.columns().get(VALUE) instanceof Column.Strings strings)) {
      return this;
    }
    int[] found =
        Arrays.stream(strings.values())
            .mapToInt(MentionedDates::number)
            .filter(n -> n > 0)
            .toArray();
    return found.length == 0
        ? this
        : new MentionedDates(
            IntStream.concat(Arrays.stream(sorted), Arrays.stream(found)).sorted().toArray());
  }

  /** The number of a TIMEX3 value; 0 if it means no year. */
  static int number(@Nullable String value) {
    if (value == null || !isNumber(value, 0, YEAR)) {
      return 0;
    }
    int year = Integer.parseInt(value.substring(0, YEAR)) * PER_YEAR;
    boolean named = value.length() == YEAR || value.charAt(YEAR) == '-';
    if (!named) {
      return 0;
    }
    boolean monthly =
        value.length() >= MONTH
            && isNumber(value, YEAR + 1, MONTH)
            && (value.length() == MONTH || !Character.isDigit(value.charAt(MONTH)));
    int month = monthly ? Integer.parseInt(value.substring(YEAR + 1, MONTH)) : 0;
    return year + (month <= 12 ? month : 0);
  }

  private static boolean isNumber(String text, int from, int to) {
    return text.length() >= to
        && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A number as people write it: {@code YYYY-MM} or {@code YYYY}. */
  static String text(int number) {
    int month = number % PER_YEAR;
    String year = String.format(Locale.ROOT, "%04d", number / PER_YEAR);
    return month == 0 ? year : year + String.format(Locale.ROOT, "-%02d", month);
  }

  /** The numbers that a text stands for: a month, or a year with all its months. */
  static Optional<Range> range(String text) {
    int number = number(text);
    if (number == 0 || !text(number).equals(text)) {
      return Optional.empty();
    }
    return Optional.of(new Range(number, number % PER_YEAR == 0 ? number + 12 : number));
  }

  /**
   * A stretch of time.
   *
   * @param from first number
   * @param to last number
   */
  record Range(int from, int to) {}

  /** Whether the document speaks of a time. */
  boolean meet(Range range) {
    int place = Arrays.binarySearch(sorted, range.from());
    int next = place < 0 ? -place - 1 : place;
    return next < sorted.length && sorted[next] <= range.to();
  }

  /** A number for each mention, in order. */
  IntStream numbers() {
    return Arrays.stream(sorted);
  }
}
