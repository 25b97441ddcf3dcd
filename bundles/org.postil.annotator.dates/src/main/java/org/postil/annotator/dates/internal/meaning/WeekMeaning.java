package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDate;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/** The week that holds a day, or the week with a number: the week of April 10, week 31. */
final class WeekMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    if (fields.part("day") != null) {
      Unit unit = Unit.valueOf(fields.word("unit", "WEEK"));
      return scene.read(fields.part("day")).map(Reading::stamp).map(s -> Reading.of(s.widen(unit)));
    }
    int number = fields.number("week", 1);
    Optional<Integer> year =
        fields.part("of") == null
            ? scene.now().map(t -> t.getYear())
            : scene
                .read(fields.part("of"))
                .map(Reading::stamp)
                .flatMap(Stamp::start)
                .map(t -> t.getYear());
    String open = "XXXX-W" + (number < 10 ? "0" : "") + number;
    return Optional.of(
        Reading.of(
            year.map(y -> Stamp.of(LocalDate.of(y, 1, 4).plusWeeks(number - 1L), Unit.WEEK))
                .orElse(Stamp.open(open, Unit.WEEK))));
  }
}
