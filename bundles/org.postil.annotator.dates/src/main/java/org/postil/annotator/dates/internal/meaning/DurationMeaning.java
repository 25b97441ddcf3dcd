package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Durations;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A length of time: two years, a year and a half, several days, 1 hour 30 minutes. */
final class DurationMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    return Optional.of(Reading.duration(value(fields)).withMod(fields.word("mod", "")));
  }

  /** The value; a length without a number has X for it. */
  static String value(Fields fields) {
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    if (!fields.has("count")) {
      return Durations.vague(unit);
    }
    double count =
        fields.quantity("count", 0)
            + fields.number("halves", 0) / 2.0
            + fields.number("quarters", 0) / 4.0;
    String value = Durations.of(count, unit);
    if (fields.has("unit2")) {
      Unit smaller = Unit.valueOf(fields.word("unit2", ""));
      value = Durations.join(value, Durations.of(fields.quantity("count2", 0), smaller));
    }
    return value;
  }
}
