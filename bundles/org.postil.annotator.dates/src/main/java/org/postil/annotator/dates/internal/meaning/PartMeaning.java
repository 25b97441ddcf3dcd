package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * The first, second … or last unit of a longer stretch: the third quarter of 2008, the last week of
 * May. Without a stretch it is of the year of writing, or the one before or after by tense.
 */
final class PartMeaning implements Meaning {
  private static final int LAST = -1;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Unit unit = Unit.valueOf(fields.word("unit", "QUARTER"));
    int ordinal = fields.number("ordinal", 1);
    Match whole = fields.part("of");
    Optional<Stamp> stretch =
        whole == null ? year(fields, unit, ordinal, scene) : scene.read(whole).map(Reading::stamp);
    if (stretch.isEmpty() || stretch.get() == null) {
      return Optional.empty();
    }
    Optional<LocalDateTime> start = stretch.get().start();
    if (start.isEmpty()) {
      return Optional.of(unknown(unit, ordinal, stretch.get()));
    }
    Optional<Stamp> part = part(start.get(), stretch.get().grain(), unit, ordinal);
    return part.map(p -> Reading.of(p).withMod(fields.word("mod", "")));
  }

  private static Reading unknown(Unit unit, int ordinal, Stamp whole) {
    if (whole.grain() == Unit.YEAR && ordinal > 0) {
      String letter = unit == Unit.QUARTER ? "-Q" : unit == Unit.HALF ? "-H" : "";
      if (!letter.isEmpty()) {
        return Reading.of(Stamp.open(whole.value() + letter + ordinal, unit));
      }
    }
    if (whole.grain() == Unit.MONTH && unit == Unit.DAY && ordinal > 0) {
      String value = whole.value() + (ordinal < 10 ? "-0" : "-") + ordinal;
      return Reading.of(Stamp.open(value, unit));
    }
    return Reading.unknown(unit);
  }

  private static Optional<Stamp> year(Fields fields, Unit unit, int ordinal, Scene scene) {
    Optional<Integer> written = Years.written(fields, scene);
    if (written.isPresent()) {
      return Optional.of(Stamp.of(java.time.LocalDate.of(written.get(), 1, 1), Unit.YEAR));
    }
    Optional<LocalDateTime> coming = scene.comingYear();
    if (coming.isPresent()) {
      return coming.map(t -> Stamp.of(t, Unit.YEAR));
    }
    Optional<LocalDateTime> from = scene.from(Unit.YEAR);
    if (from.isEmpty()) {
      return Optional.of(Stamp.unknown(Unit.YEAR));
    }
    Stamp year = Stamp.of(from.get(), Unit.YEAR);
    Optional<Stamp> part = part(year.start().orElseThrow(), Unit.YEAR, unit, ordinal);
    boolean later = part.isPresent() && part.get().start().orElseThrow().isAfter(from.get());
    boolean back = !scene.narrative() && later && scene.tense() != Tense.FUTURE;
    return Optional.of(back ? year.move(-1, Unit.YEAR) : year);
  }

  /** Empty when the stretch has no such part. */
  private static Optional<Stamp> part(LocalDateTime start, Unit whole, Unit unit, int ordinal) {
    if (!whole.coarserThan(unit)) {
      return Optional.empty();
    }
    LocalDateTime end = whole.move(start, 1);
    LocalDateTime at;
    if (ordinal == LAST) {
      at = unit == Unit.WEEK ? lastWeek(end, whole) : unit.move(end, -1);
    } else if (unit == Unit.WEEK && whole != Unit.MONTH) {
      at = start.withDayOfYear(4).plusWeeks(ordinal - 1L);
    } else {
      at = unit.move(start, ordinal - 1L);
    }
    boolean inside = !at.isBefore(start) && at.isBefore(end);
    if (whole == Unit.CENTURY && unit == Unit.HALF) {
      return Optional.of(Stamp.of(start, Unit.CENTURY));
    }
    return inside ? Optional.of(Stamp.of(at, unit)) : Optional.empty();
  }

  /** A day in the last week that ISO 8601 counts to the stretch. */
  private static LocalDateTime lastWeek(LocalDateTime end, Unit whole) {
    return end.minusDays(whole == Unit.MONTH ? 1 : 4);
  }
}
