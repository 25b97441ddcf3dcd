package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A unit some steps from the one of writing: today, yesterday, last week, next year. */
final class OffsetMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    int steps = fields.number("dir", 0) * fields.number("steps", 1);
    if (unit.clock() && !scene.timed()) {
      return Optional.of(Reading.unknown(unit));
    }
    boolean story = scene.narrative() && steps == 0 && unit != Unit.DAY;
    Stamp stamp =
        (story ? scene.told(unit).map(Told::start) : now(scene, unit, steps))
            .map(t -> Stamp.of(t, unit).move(steps, unit))
            .orElse(Stamp.unknown(unit));
    return Optional.of(Reading.of(stamp).withMod(fields.word("mod", "")));
  }

  /** "They met this weekend" on a Tuesday is of the one before. */
  private static Optional<LocalDateTime> now(Scene scene, Unit unit, int steps) {
    boolean weekend = unit == Unit.WEEKEND && steps == 0;
    return weekend ? scene.weekend(scene.tense() == Tense.PAST) : scene.now();
  }
}
