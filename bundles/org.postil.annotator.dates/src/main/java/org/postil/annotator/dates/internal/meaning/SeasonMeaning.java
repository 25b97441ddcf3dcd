package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A season, or a month after last, this or next: summer, last winter, next March. */
final class SeasonMeaning implements Meaning {
  /** This one or the next to come. */
  private static final int COMING = 2;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Unit unit = fields.has("season") ? Unit.SEASON : Unit.MONTH;
    int month = fields.number("season", fields.number("month", 1));
    String name = fields.word("name", "");
    Stamp open = Stamp.open(unit == Unit.SEASON ? "XXXX-" + name : month(month), unit);
    Stamp stamp =
        year(fields, scene, month, unit)
            .map(y -> Stamp.of(LocalDate.of(y, month, 1), unit))
            .orElse(open);
    return Optional.of(Reading.of(stamp).withMod(fields.word("mod", "")));
  }

  private static String month(int month) {
    return "XXXX-" + (month < 10 ? "0" : "") + month;
  }

  private static Optional<Integer> year(Fields fields, Scene scene, int month, Unit unit) {
    Optional<Integer> written = Years.written(fields, scene);
    if (written.isPresent()) {
      return written;
    }
    if (fields.part("of") != null) {
      return scene
          .read(fields.part("of"))
          .map(Reading::stamp)
          .flatMap(Stamp::start)
          .map(LocalDateTime::getYear);
    }
    if (!fields.has("dir")) {
      return Years.likely(month, 0, scene);
    }
    return scene.now().map(t -> byWord(t.toLocalDate(), fields.number("dir", 0), month, unit));
  }

  /** Last: the latest that is over; next: the first not begun; this: of the year of writing. */
  private static int byWord(LocalDate now, int dir, int month, Unit unit) {
    LocalDate own = Stamp.of(now, unit).start().orElseThrow().toLocalDate();
    int year = own.getYear();
    LocalDate candidate = LocalDate.of(year, month, 1);
    if (dir < 0) {
      return candidate.isBefore(own) ? year : year - 1;
    }
    if (dir == COMING) {
      return candidate.isBefore(own) ? year + 1 : year;
    }
    if (dir > 0) {
      return candidate.isAfter(own) ? year : year + 1;
    }
    return unit == Unit.SEASON && month == 12 && now.getMonthValue() < 3 ? year : now.getYear();
  }
}
