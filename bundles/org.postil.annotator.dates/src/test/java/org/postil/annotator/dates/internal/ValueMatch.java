package org.postil.annotator.dates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether TIMEX3 values say what a value of the recognizers' cases says. Their values differ from
 * TIMEX3 in three ways, for which this allows: a date without a year stays open even when the
 * reference tells the year (XXXX-10-02 agrees with any second of October); times without a day have
 * none (T09); ranges are written as (begin,end,length), where TIMEX3 has two expressions, before
 * which their day may be a third, or one for the length.
 */
final class ValueMatch {
  private static final Pattern RANGE = Pattern.compile("\\(([^,]*),([^,]*),([^)]*)\\)");
  private static final Pattern DURATION = Pattern.compile("([\\d.]+)(DE|CE|WE|BD|[YMWDHS])");

  private ValueMatch() {}

  /** Whether the values of the expressions within a span, in order, say the same as gold. */
  static boolean agree(String gold, List<String> values) {
    if (values.isEmpty()) {
      return false;
    }
    Matcher range = RANGE.matcher(gold);
    if (range.matches()) {
      return range(range.group(1), range.group(2), range.group(3), values);
    }
    return values.stream().anyMatch(v -> single(gold, v));
  }

  /** Whether a day lies in the stretch that a value names. */
  static boolean within(String day, String value) {
    if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return false;
    }
    LocalDate date = LocalDate.parse(day);
    String week =
        date.get(IsoFields.WEEK_BASED_YEAR)
            + "-W"
            + two(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return day.startsWith(value) || week.equals(value);
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static boolean range(String from, String to, String length, List<String> values) {
    boolean dayApart = values.size() > 2 && values.get(1).startsWith(values.get(0) + "T");
    String first = values.get(dayApart ? 1 : 0);
    if (values.size() > 1) {
      String last = values.get(values.size() - 1);
      boolean both = begins(from, first) && (begins(to, last) || ends(to, last));
      return both || values.stream().anyMatch(v -> v.startsWith("P") && single(length, v));
    }
    return single(length, first) || begins(from, first) && ends(to, first);
  }

  private static boolean begins(String moment, String value) {
    return single(moment, value) || single(moment, Interval.begin(value));
  }

  private static boolean ends(String moment, String value) {
    return single(moment, Interval.end(value));
  }

  private static boolean single(String gold, String value) {
    int bar = value.indexOf('|');
    if (bar >= 0) {
      return single(gold, value.substring(0, bar)) || single(gold, value.substring(bar + 1));
    }
    if (gold.startsWith("P") && !gold.endsWith("REF")) {
      return value.startsWith("P") && amount(gold).equals(amount(value));
    }
    String g = clock(gold);
    String v = clock(value);
    if (g.startsWith("T")) {
      int t = v.indexOf('T');
      return t >= 0 && v.substring(t).startsWith(g);
    }
    if (g.matches("SU|WI|SP|FA")) {
      return v.endsWith("-" + g);
    }
    return g.equals(v) || open(g, v) || weekday(g, v);
  }

  /** T09 and T09:00:00 as T09:00, without a zone. */
  private static String clock(String value) {
    String v = value.replaceAll("Z$|[-+]\\d\\d:\\d\\d$", "").replace("T24:00", "T00:00");
    v = v.replaceAll("T(\\d)$", "T0$1").replaceAll("T(\\d\\d)$", "T$1:00");
    return v.replaceAll("(T\\d\\d:\\d\\d):00$", "$1");
  }

  private static boolean open(String gold, String value) {
    if (!gold.contains("X") || gold.contains("WXX-") || gold.length() != value.length()) {
      return false;
    }
    for (int i = 0; i < gold.length(); i++) {
      if (gold.charAt(i) != 'X' && gold.charAt(i) != value.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean weekday(String gold, String value) {
    if (!gold.startsWith("XXXX-WXX-") || !value.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
      return false;
    }
    String rest = gold.substring("XXXX-WXX-1".length());
    int day = LocalDate.parse(value.substring(0, 10)).getDayOfWeek().getValue();
    return day == gold.charAt("XXXX-WXX-".length()) - '0' && value.substring(10).equals(rest);
  }

  /** A length in years, months, weeks and so on, made comparable: P10Y and P1DE are equal. */
  private static String amount(String duration) {
    BigDecimal months = BigDecimal.ZERO;
    BigDecimal seconds = BigDecimal.ZERO;
    Matcher matcher = DURATION.matcher(duration);
    int clock = duration.indexOf('T');
    boolean any = false;
    while (matcher.find()) {
      BigDecimal count = new BigDecimal(matcher.group(1));
      any = true;
      switch (matcher.group(2)) {
        case "CE" -> months = months.add(count.multiply(BigDecimal.valueOf(1200)));
        case "DE" -> months = months.add(count.multiply(BigDecimal.valueOf(120)));
        case "Y" -> months = months.add(count.multiply(BigDecimal.valueOf(12)));
        case "M" -> {
          if (clock >= 0 && matcher.start() > clock) {
            seconds = seconds.add(count.multiply(BigDecimal.valueOf(60)));
          } else {
            months = months.add(count);
          }
        }
        case "W" -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(604800)));
        case "D" -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(86400)));
        case "H" -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(3600)));
        case "S" -> seconds = seconds.add(count);
        default -> {
          return duration;
        }
      }
    }
    return any ? months.stripTrailingZeros() + "/" + seconds.stripTrailingZeros() : duration;
  }

  /** Where the stretch that a value names begins and ends. */
  private static final class Interval {
    private Interval() {}

    static String begin(String value) {
      LocalDate from = from(value);
      return from == null ? value : from.toString();
    }

    static String end(String value) {
      LocalDate from = from(value);
      return from == null ? value : from.plus(size(value), unit(value)).toString();
    }

    private static LocalDate from(String value) {
      if (value.matches("\\d\\d\\d\\d-Q[1-4]")) {
        return LocalDate.of(number(value, 0, 4), number(value, 6, 7) * 3 - 2, 1);
      } else if (value.matches("\\d\\d\\d\\d-H[12]")) {
        return LocalDate.of(number(value, 0, 4), number(value, 6, 7) * 6 - 5, 1);
      } else if (value.matches("\\d\\d\\d\\d-\\d\\d-\\d\\d")) {
        return LocalDate.parse(value);
      } else if (value.matches("\\d\\d\\d\\d-\\d\\d")) {
        return LocalDate.parse(value + "-01");
      } else if (value.matches("\\d{2,4}")) {
        return LocalDate.of(Integer.parseInt((value + "00").substring(0, 4)), 1, 1);
      }
      return null;
    }

    private static int number(String value, int from, int to) {
      return Integer.parseInt(value.substring(from, to));
    }

    private static long size(String value) {
      return value.contains("-Q")
          ? 3
          : value.contains("-H") ? 6 : value.length() == 3 ? 10 : value.length() == 2 ? 100 : 1;
    }

    private static ChronoUnit unit(String value) {
      return switch (value.length()) {
        case 2, 3, 4 -> ChronoUnit.YEARS;
        case 7 -> ChronoUnit.MONTHS;
        default -> ChronoUnit.DAYS;
      };
    }
  }
}
