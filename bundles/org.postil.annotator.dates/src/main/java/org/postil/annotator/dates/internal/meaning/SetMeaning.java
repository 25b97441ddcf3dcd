package org.postil.annotator.dates.internal.meaning;

import java.util.Locale;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Durations;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A time that recurs: every Monday, twice a month, annual, each summer. */
final class SetMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    return Optional.of(Reading.set(value(fields), fields.word("quant", ""), freq(fields)));
  }

  /** Twice a week is 2X of a week, eight hours a day is 8H of a day. */
  private static String freq(Fields fields) {
    if (fields.has("times")) {
      return number(fields.quantity("times", 1)) + "X";
    }
    boolean amount = fields.has("per") && fields.has("count");
    return amount ? DurationMeaning.value(fields).replaceFirst("PT?", "") : "";
  }

  private static String number(double times) {
    return String.valueOf(Math.round(times));
  }

  private static String value(Fields fields) {
    if (fields.has("per")) {
      return Durations.of(1, Unit.valueOf(fields.word("per", "")));
    }
    String time = ClockTime.of(fields).orElse("");
    if (fields.has("weekday")) {
      return "XXXX-WXX-" + fields.number("weekday", 1) + time;
    }
    if (fields.has("month") && fields.has("day")) {
      return String.format(
          Locale.ROOT, "XXXX-%02d-%02d", fields.number("month", 1), fields.number("day", 1));
    }
    if (fields.has("day")) {
      return String.format(Locale.ROOT, "XXXX-XX-%02d", fields.number("day", 1));
    }
    if (fields.has("month")) {
      return String.format(Locale.ROOT, "XXXX-%02d", fields.number("month", 1));
    }
    if (fields.has("season")) {
      return "XXXX-" + fields.word("name", "");
    }
    if (!time.isEmpty()) {
      return "XXXX-XX-XX" + time;
    }
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    double count = fields.quantity("count", 1) / Math.max(1, fields.number("split", 1));
    return Durations.of(count, unit);
  }
}
