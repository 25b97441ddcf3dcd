package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/** A time of day on a day: 3 p.m. Friday, this morning, noon. */
record TimeMeaning(Meaning calendar) implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Optional<String> time = ClockTime.of(fields);
    Optional<Stamp> day = day(fields, scene);
    if (time.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = Reading.of(day.get().at(time.get())).withMod(fields.word("mod", ""));
    return Optional.of(reading);
  }

  private Optional<Stamp> day(Fields fields, Scene scene) {
    Match part = fields.part("on");
    if (part != null) {
      return scene.read(part).map(Reading::stamp);
    }
    if (fields.has("month")) {
      return calendar.read(fields, scene).map(Reading::stamp);
    }
    if (fields.has("later")) {
      int steps = fields.number("later", 1);
      return Optional.of(
          scene
              .story(Unit.DAY)
              .map(t -> Stamp.of(t, Unit.DAY).move(steps, Unit.DAY))
              .orElse(Stamp.unknown(Unit.DAY)));
    }
    boolean deictic = fields.has("dir");
    Optional<Told> near = deictic ? Optional.empty() : scene.near(Unit.DAY);
    if (near.isPresent()) {
      return near.map(Told::stamp);
    }
    if (scene.narrative() && !deictic) {
      return Optional.of(Stamp.unknown(Unit.DAY));
    }
    Optional<Told> recent = deictic ? Optional.empty() : scene.recent();
    if (recent.isPresent()) {
      return recent.map(Told::stamp);
    }
    int days = fields.number("dir", 0);
    return Optional.of(
        scene
            .now()
            .map(t -> Stamp.of(t, Unit.DAY).move(days, Unit.DAY))
            .orElse(Stamp.unknown(Unit.DAY)));
  }
}
