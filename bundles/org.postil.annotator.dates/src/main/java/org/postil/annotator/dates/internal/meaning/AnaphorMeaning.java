package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A unit reckoned from the latest date of the text: that day, the following year. */
final class AnaphorMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    int steps = fields.number("dir", 0) * fields.number("steps", 1);
    boolean now = fields.word("base", "").equals("now") && !scene.narrative();
    boolean report = fields.word("base", "").equals("reported") && !scene.narrative();
    Optional<Told> told = now || report ? reported(unit, scene) : scene.told(unit);
    Optional<LocalDateTime> from = told.map(Told::start);
    if (!now && !report && scene.nearTooCoarse(unit)) {
      return Optional.of(Reading.unknown(unit));
    }
    if (from.isEmpty() && report) {
      from = scene.now().map(t -> unit.move(t, -1));
    }
    if (from.isEmpty() && !scene.narrative()) {
      boolean weekend = now && unit == Unit.WEEKEND;
      from = weekend ? scene.weekend(scene.tense() != Tense.FUTURE) : scene.now();
    }
    Stamp stamp = from.map(t -> Stamp.of(t, unit).move(steps, unit)).orElse(Stamp.unknown(unit));
    return Optional.of(Reading.of(stamp).withMod(fields.word("mod", "")).from(told));
  }

  /**
   * "In the quarter": the one that a report has named last, if it has named any. A report that
   * compares a quarter without naming it is of the one that is over. "Earlier in the day": the day
   * of the last week that was told.
   */
  private static Optional<Told> reported(Unit unit, Scene scene) {
    if (unit == Unit.DAY) {
      return scene.recent();
    }
    return unit == Unit.QUARTER
        ? scene.told().stream().filter(t -> t.stamp().grain() == unit).findFirst()
        : Optional.empty();
  }
}
