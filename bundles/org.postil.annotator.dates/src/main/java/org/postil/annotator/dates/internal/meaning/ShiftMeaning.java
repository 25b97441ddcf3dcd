package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.calendar.Durations;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A time some units before or after another: two years ago, three days later. */
final class ShiftMeaning implements Meaning {
  private static final int HOURS = 24;
  private static final String UNKNOWN_TIME = "TXX:XX";

  /** Years that TIMEX3 can write are those of four digits, before and after the common era. */
  private static final int LAST_YEAR = 9999;

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    int sign = fields.number("dir", 1);
    if (!fields.has("count")) {
      return Optional.of(Reading.reference(sign < 0 ? "PAST_REF" : "FUTURE_REF"));
    }
    if (fields.part("same") != null) {
      return scene.read(fields.part("same"));
    }
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    if (unit.years(count(fields)) > LAST_YEAR) {
      return deep(unit.years(count(fields)), sign);
    }
    boolean story = fields.word("base", "").equals("story");
    Unit least = unit.clock() ? Unit.DAY : unit;
    boolean day = story && sign > 0 && !unit.clock();
    Optional<Told> same = day ? scene.apposed(unit) : Optional.empty();
    if (same.isPresent()) {
      return same.map(t -> Reading.of(whole(t.stamp())).from(same));
    }
    if (story && scene.nearTooCoarse(least)) {
      return Optional.of(unknown(unit));
    }
    Optional<Told> told = story ? scene.told(least) : Optional.empty();
    Stamp from = told.map(Told::stamp).orElseGet(() -> now(fields, scene, story));
    if (from == null) {
      return Optional.of(unknown(unit));
    }
    Reading reading = moved(from, fields, grain(fields, unit));
    boolean wrong = story && scene.past() && scene.toCome(reading.stamp());
    return Optional.of(wrong ? unknown(unit) : reading.from(told));
  }

  private static Stamp whole(Stamp stamp) {
    return stamp.grain().clock() ? stamp.widen(Unit.DAY) : stamp;
  }

  private static Reading unknown(Unit unit) {
    Stamp open = Stamp.unknown(unit.clock() ? Unit.DAY : unit);
    return Reading.of(unit.clock() ? open.at(UNKNOWN_TIME) : open);
  }

  /** Ages of the earth, which no calendar counts: MA65 is 65 million years ago. */
  private static Optional<Reading> deep(double years, int sign) {
    if (sign > 0) {
      return Optional.of(Reading.reference("FUTURE_REF"));
    }
    String scale = years >= 1e9 ? "GA" : years >= 1e6 ? "MA" : "KA";
    double count = years / (years >= 1e9 ? 1e9 : years >= 1e6 ? 1e6 : 1e3);
    return Optional.of(Reading.reference(scale + Durations.number(count)));
  }

  private static double count(Fields fields) {
    return fields.quantity("count", 0) + fields.number("halves", 0) / 2.0;
  }

  private static Unit grain(Fields fields, Unit otherwise) {
    return fields.has("grain") ? Unit.valueOf(fields.word("grain", "")) : otherwise;
  }

  private static @Nullable Stamp now(Fields fields, Scene scene, boolean story) {
    boolean after = fields.number("dir", 1) > 0 && scene.tense() != Tense.FUTURE;
    if (story && (scene.narrative() || after)) {
      return null;
    }
    return scene.now().map(t -> Stamp.of(t, scene.timed() ? Unit.MINUTE : Unit.DAY)).orElse(null);
  }

  /** The moved date, in the unit of the shift or the given one, whichever is finer. */
  private static Reading moved(Stamp from, Fields fields, Unit other) {
    Unit unit = Unit.valueOf(fields.word("unit", "DAY"));
    double count = count(fields);
    int sign = fields.number("dir", 1);
    Unit grain = unit.coarserThan(other) ? other : unit;
    boolean half = count != Math.rint(count) && grain == Unit.CENTURY;
    if (grain == Unit.DECADE || half) {
      grain = Unit.YEAR;
    }
    boolean timed = from.grain().clock() && !(from instanceof Stamp.Timed);
    if (unit.clock() && !timed) {
      if (unit != Unit.HOUR || count < HOURS) {
        return Reading.of(from.at(UNKNOWN_TIME)).withMod(mod(fields));
      }
      grain = Unit.DAY;
    }
    if (unit == Unit.YEAR && from.grain() == Unit.QUARTER) {
      grain = Unit.QUARTER;
    }
    if (unit == Unit.HOUR && timed) {
      grain = Unit.MINUTE;
    }
    Unit result = grain;
    Optional<LocalDateTime> start = from.start();
    Stamp stamp =
        start
            .map(t -> move(t, unit, sign * count))
            .filter(t -> Math.abs(t.getYear()) < LAST_YEAR)
            .map(t -> Stamp.of(t, result))
            .orElse(Stamp.unknown(result));
    return Reading.of(stamp).withMod(mod(fields));
  }

  /** More than a year ago is before that date, more than a year later after it. */
  private static String mod(Fields fields) {
    boolean back = fields.number("dir", 1) < 0;
    String mod = fields.word("mod", "");
    return switch (mod) {
      case "MORE_THAN" -> back ? "BEFORE" : "AFTER";
      case "LESS_THAN" -> back ? "AFTER" : "BEFORE";
      case "EQUAL_OR_MORE" -> back ? "ON_OR_BEFORE" : "ON_OR_AFTER";
      case "EQUAL_OR_LESS" -> back ? "ON_OR_AFTER" : "ON_OR_BEFORE";
      default -> mod;
    };
  }

  private static LocalDateTime move(LocalDateTime from, Unit unit, double count) {
    long whole = (long) count;
    LocalDateTime to = unit.move(from, whole);
    double rest = count - whole;
    if (rest == 0 || unit.compareTo(Unit.MINUTE) > 0) {
      return to;
    }
    return switch (unit) {
      case YEAR -> Unit.MONTH.move(to, Math.round(rest * 12));
      case MONTH -> Unit.DAY.move(to, Math.round(rest * 30));
      case WEEK -> Unit.DAY.move(to, Math.round(rest * 7));
      case HOUR -> Unit.MINUTE.move(to, Math.round(rest * 60));
      case DECADE -> Unit.YEAR.move(to, Math.round(rest * 10));
      case CENTURY -> Unit.YEAR.move(to, Math.round(rest * 100));
      default -> to;
    };
  }
}
