package org.postil.annotator.dates.internal.meaning;

import java.util.Locale;
import java.util.Optional;
import org.postil.annotator.dates.internal.grammar.Fields;

/** The time of day in an expression, as TIMEX3 writes it after a date: T15:30, TMO. */
final class ClockTime {
  private static final int NOON = 12;

  private ClockTime() {}

  /** The time, or empty when none is written or there is no such time. */
  static Optional<String> of(Fields fields) {
    if (fields.has("hhmm")) {
      int hhmm = fields.number("hhmm", 0);
      String time = String.format(Locale.ROOT, "T%02d:%02d", hhmm / 100, hhmm % 100);
      return hhmm % 100 < 60 ? Optional.of(time + fields.word("zone", "")) : Optional.empty();
    }
    if (!fields.has("hour")) {
      String part = fields.word("daypart", "");
      return part.isEmpty() ? Optional.empty() : Optional.of("T" + part);
    }
    int minute = fields.number("minute", 0) + fields.number("past", 0);
    int hour = hour(fields);
    if (minute < 0) {
      minute += 60;
      hour = hour == 0 ? 23 : hour - 1;
    }
    if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
      return Optional.empty();
    }
    String time = String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
    if (fields.has("second")) {
      time += String.format(Locale.ROOT, ":%02d", fields.number("second", 0));
    }
    return Optional.of(time + fields.word("zone", ""));
  }

  private static int hour(Fields fields) {
    int hour = fields.number("hour", 0);
    String half = fields.word("half", "");
    String part = fields.word("daypart", "");
    boolean evening = part.equals("AF") || part.equals("EV") || part.equals("NI") && hour >= 6;
    if (half.isEmpty() && evening) {
      half = "PM";
    }
    if (half.equals("PM") && hour < NOON) {
      return hour + NOON;
    }
    return half.equals("AM") && hour == NOON ? 0 : hour;
  }
}
