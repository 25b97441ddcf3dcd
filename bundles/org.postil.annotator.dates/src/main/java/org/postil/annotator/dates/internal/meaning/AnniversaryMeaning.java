package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDate;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;

/**
 * An anniversary of something whose year is written: the 49th anniversary of the 1975 mission is in
 * 2024. The check says whether that agrees with the date of writing.
 */
final class AnniversaryMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    int ordinal = fields.number("ordinal", 0);
    Optional<Stamp> event = event(fields, scene);
    if (event.isEmpty() || event.get().start().isEmpty()) {
      return Optional.empty();
    }
    Stamp due = event.get().move(ordinal, Unit.YEAR);
    if (event.get().grain() == Unit.DAY) {
      due = Stamp.of(event.get().start().get().plusYears(ordinal), Unit.DAY);
    }
    int year = event.get().start().get().getYear();
    return Optional.of(Reading.of(due).withCheck(check(year, ordinal, scene)));
  }

  private static Optional<Stamp> event(Fields fields, Scene scene) {
    if (fields.part("of") != null) {
      return scene.read(fields.part("of")).map(Reading::stamp);
    }
    return Years.written(fields, scene).map(y -> Stamp.of(LocalDate.of(y, 1, 1), Unit.YEAR));
  }

  private static String check(int year, int ordinal, Scene scene) {
    int due = year + ordinal;
    String sum = year + " + " + ordinal + " = " + due;
    return scene
        .now()
        .map(t -> t.getYear())
        .map(
            now ->
                now == due
                    ? sum + ": agrees with the creation time"
                    : sum + ": the creation time is " + now + ", " + (now - year) + " years after")
        .orElse(sum);
  }
}
