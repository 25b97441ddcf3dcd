package org.postil.annotator.dates.internal.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/**
 * A day of the week. "Last" and "next" mean that day of the week before and after this one; "this"
 * that of this week; without such a word the tense decides, and the past if nothing does.
 */
final class WeekdayMeaning implements Meaning {
  /** Fewer days than this are nearer than the same day of the week before. */
  private static final int NEAR = 4;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    int number = fields.number("weekday", 1);
    Optional<LocalDate> from = from(fields, scene);
    if (from.isEmpty()) {
      return Optional.of(Reading.of(Stamp.open("XXXX-WXX-" + number, Unit.DAY)));
    }
    LocalDate day = day(from.get(), DayOfWeek.of(number), fields, scene.tense());
    return Optional.of(Reading.of(Stamp.of(day, Unit.DAY)).withMod(fields.word("mod", "")));
  }

  private static Optional<LocalDate> from(Fields fields, Scene scene) {
    if (fields.part("week") != null) {
      return scene
          .read(fields.part("week"))
          .map(Reading::stamp)
          .flatMap(Stamp::start)
          .map(t -> t.toLocalDate());
    }
    return start(fields, scene).map(t -> t.toLocalDate());
  }

  /** The day of writing, or in a story and for "the following Friday" the latest that was told. */
  private static Optional<LocalDateTime> start(Fields fields, Scene scene) {
    boolean story = fields.word("base", "").equals("story");
    return (story ? scene.story(Unit.DAY) : scene.from(Unit.DAY)).or(scene::now);
  }

  private static LocalDate day(LocalDate from, DayOfWeek weekday, Fields fields, Tense tense) {
    LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate inWeek = monday.plusDays(weekday.getValue() - 1L);
    if (fields.part("week") != null) {
      return inWeek;
    }
    return switch (fields.word("dir", "")) {
      case "-1" -> inWeek.minusWeeks(1);
      case "1" -> inWeek.plusWeeks(1);
      case "0" -> inWeek;
      case "past" -> from.with(TemporalAdjusters.previous(weekday));
      case "coming" -> from.with(TemporalAdjusters.next(weekday));
      default -> byTense(from, weekday, tense);
    };
  }

  private static LocalDate byTense(LocalDate from, DayOfWeek weekday, Tense tense) {
    LocalDate next = from.with(TemporalAdjusters.nextOrSame(weekday));
    LocalDate last = from.with(TemporalAdjusters.previousOrSame(weekday));
    boolean near = from.plusDays(NEAR).isAfter(next);
    return tense == Tense.FUTURE || tense == Tense.PLANNED && near ? next : last;
  }
}
