package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.HolidayTable;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A holiday, in a year that is written, that a word such as last names, or that is nearest. */
record HolidayMeaning(HolidayTable table) implements Meaning {
  /** The weekend of a Monday or Tuesday is the one before it. */
  private static final int NEAR = 2;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    String name = fields.word("holiday", "");
    Optional<Integer> year = Years.written(fields, scene);
    if (year.isEmpty() && fields.part("of") != null) {
      year =
          scene
              .read(fields.part("of"))
              .map(Reading::stamp)
              .flatMap(Stamp::start)
              .map(LocalDateTime::getYear);
    } else if (year.isEmpty()) {
      year = likely(name, fields, scene);
    }
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    return Optional.of(
        year.flatMap(y -> table.day(name, y))
            .map(d -> Reading.of(Stamp.of(unit == Unit.WEEKEND ? d.minusDays(NEAR) : d, unit)))
            .orElseGet(() -> Reading.of(Stamp.open(table.open(name), unit))));
  }

  private Optional<Integer> likely(String name, Fields fields, Scene scene) {
    Optional<LocalDateTime> from = scene.from(Unit.YEAR);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = from.get().toLocalDate();
    int year = today.getYear();
    Optional<LocalDate> own = table.day(name, year);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = own.get();
    return Optional.of(
        switch (fields.word("dir", "")) {
          case "0" -> year;
          case "-1" -> day.isBefore(today) ? year : year - 1;
          case "1" -> day.isAfter(today) ? year : year + 1;
          default -> byTense(day, today, scene.tense());
        });
  }

  private static int byTense(LocalDate day, LocalDate today, Tense tense) {
    return switch (tense) {
      case PAST -> day.isAfter(today) ? day.getYear() - 1 : day.getYear();
      case FUTURE -> day.isBefore(today) ? day.getYear() + 1 : day.getYear();
      case PLANNED, OPEN -> day.getYear();
    };
  }
}
