package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.grammar.Fields;

/**
 * A date in three or two numbers whose order is open: month first as in American news, unless only
 * day first makes a date.
 */
record NumericMeaning(Meaning calendar) implements Meaning {
  private static final int MONTHS = 12;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    int a = fields.number("a", 0);
    int b = fields.number("b", 0);
    boolean dayFirst = a > MONTHS || fields.word("order", "").equals("DM") && b <= MONTHS;
    int month = dayFirst ? b : a;
    int day = dayFirst ? a : b;
    if (month > MONTHS) {
      return Optional.empty();
    }
    return calendar.read(fields.with("month", month).with("day", day), scene);
  }
}
