package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDate;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A decade or a century: the 1990s, the sixties, the 20th century, the third century BC. */
final class DecadeMeaning implements Meaning {
  private static final int CENTURY = 100;
  private static final int NINETEEN_HUNDRED = 1900;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    boolean before = fields.word("era", "").equals("BC");
    Stamp stamp;
    if (fields.has("ordinal")) {
      int number = fields.number("ordinal", 1);
      int year = before ? 1 - number * CENTURY : (number - 1) * CENTURY;
      stamp =
          before
              ? Stamp.open("BC" + two(number - 1), Unit.CENTURY)
              : Stamp.of(LocalDate.of(year, 1, 1), Unit.CENTURY);
    } else {
      int year = fields.number("year", hundreds(fields) + fields.number("tens", 0));
      Unit unit = Unit.valueOf(fields.word("unit", "DECADE"));
      stamp =
          before ? Stamp.open("BC0" + year / 10, unit) : Stamp.of(LocalDate.of(year, 1, 1), unit);
    }
    return Optional.of(Reading.of(stamp).withMod(fields.word("mod", "")));
  }

  private static int hundreds(Fields fields) {
    return fields.has("hundreds") ? fields.number("hundreds", 0) * CENTURY : NINETEEN_HUNDRED;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
