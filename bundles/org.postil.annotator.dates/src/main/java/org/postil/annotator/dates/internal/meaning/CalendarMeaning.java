package org.postil.annotator.dates.internal.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/** A date by year, month and day, of which some may be left to the context. */
final class CalendarMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Optional<Integer> year = year(fields, scene);
    int month = fields.number("month", 0);
    int day = fields.number("day", 0);
    Optional<Stamp> stamp;
    if (month == 0 && day == 0) {
      stamp = year.map(y -> Stamp.of(LocalDate.of(y, 1, 1), unit(fields)));
    } else if (month == 0) {
      stamp = fields.part("of") == null ? dayOfMonth(day, scene) : dayOf(day, fields, scene);
    } else if (day == 0) {
      stamp = Optional.of(month(year, month));
    } else {
      stamp = day(year, month, day);
    }
    return stamp.map(s -> Reading.of(s).withMod(fields.word("mod", "")));
  }

  private static Unit unit(Fields fields) {
    return Unit.valueOf(fields.word("unit", "YEAR"));
  }

  private static Optional<Integer> year(Fields fields, Scene scene) {
    Optional<Integer> written = Years.written(fields, scene);
    if (written.isPresent()) {
      return written;
    }
    Match of = fields.part("of");
    if (of != null) {
      return scene.year(of);
    }
    int month = fields.number("month", 0);
    return month == 0 ? Optional.empty() : Years.likely(month, fields.number("day", 0), scene);
  }

  private static Stamp month(Optional<Integer> year, int month) {
    return year.map(y -> Stamp.of(LocalDate.of(y, month, 1), Unit.MONTH))
        .orElseGet(() -> Stamp.open(String.format(Locale.ROOT, "XXXX-%02d", month), Unit.MONTH));
  }

  /** A day of a month, unless the month never has it. */
  private static Optional<Stamp> day(Optional<Integer> year, int month, int day) {
    try {
      if (year.isPresent()) {
        return Optional.of(Stamp.of(LocalDate.of(year.get(), month, day), Unit.DAY));
      }
      LocalDate.of(2000, month, day);
      String value = String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
      return Optional.of(Stamp.open(value, Unit.DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day of a month that other words name: the 15th of next month. */
  private static Optional<Stamp> dayOf(int day, Fields fields, Scene scene) {
    Optional<Stamp> month = scene.read(fields.part("of")).map(Reading::stamp);
    return month
        .flatMap(Stamp::start)
        .map(t -> day(Optional.of(t.getYear()), t.getMonthValue(), day))
        .orElse(Optional.of(Stamp.open(String.format(Locale.ROOT, "XXXX-XX-%02d", day), Unit.DAY)));
  }

  /** A day such as "the 18th": of the month of the story, or of the nearest month by tense. */
  private static Optional<Stamp> dayOfMonth(int day, Scene scene) {
    Optional<Told> near = scene.near(Unit.MONTH);
    boolean story = near.isPresent() || scene.narrative();
    Optional<LocalDate> from =
        (story ? near.map(Told::start) : scene.now()).map(t -> t.toLocalDate());
    if (from.isEmpty()) {
      String value = String.format(Locale.ROOT, "XXXX-XX-%02d", day);
      return Optional.of(Stamp.open(value, Unit.DAY));
    }
    LocalDate month = from.get().withDayOfMonth(1);
    if (!story) {
      month =
          switch (scene.tense()) {
            case PAST -> day > from.get().getDayOfMonth() ? month.minusMonths(1) : month;
            case FUTURE -> day < from.get().getDayOfMonth() ? month.plusMonths(1) : month;
            case PLANNED, OPEN -> month;
          };
    }
    return day(Optional.of(month.getYear()), month.getMonthValue(), day);
  }
}
