package org.postil.annotator.dates.internal.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.annotator.dates.internal.calendar.HolidayTable;
import org.postil.annotator.dates.internal.grammar.Match;

/** The meanings that rules may name. Immutable and thread-safe. */
public final class Meanings {
  private final Map<String, Meaning> byName;

  public Meanings(HolidayTable holidays) {
    CalendarMeaning calendar = new CalendarMeaning();
    byName =
        Map.ofEntries(
            Map.entry("calendar", calendar),
            Map.entry("numeric", new NumericMeaning(calendar)),
            Map.entry("weekday", new WeekdayMeaning()),
            Map.entry("offset", new OffsetMeaning()),
            Map.entry("anaphor", new AnaphorMeaning()),
            Map.entry("shift", new ShiftMeaning()),
            Map.entry("season", new SeasonMeaning()),
            Map.entry("part", new PartMeaning()),
            Map.entry("duration", new DurationMeaning()),
            Map.entry("set", new SetMeaning()),
            Map.entry("time", new TimeMeaning(calendar)),
            Map.entry("decade", new DecadeMeaning()),
            Map.entry("modified", new ModifiedMeaning()),
            Map.entry("reference", new ReferenceMeaning()),
            Map.entry("anniversary", new AnniversaryMeaning()),
            Map.entry("week", new WeekMeaning()),
            Map.entry("holiday", new HolidayMeaning(holidays)));
  }

  /** The names that a rule may give as its meaning, ranges apart. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** What a match says, or empty when there is no such date. */
  public Optional<Reading> read(Match match, Scene scene) {
    Meaning meaning = byName.get(match.rule().meaning());
    if (meaning == null) {
      throw new IllegalArgumentException(
          "Cannot read rule ["
              + match.rule().name()
              + "] of "
              + match.rule().source()
              + ": no meaning is named ["
              + match.rule().meaning()
              + "]; choose one of "
              + new java.util.TreeSet<>(byName.keySet()));
    }
    return meaning.read(match.fields(), scene);
  }
}
