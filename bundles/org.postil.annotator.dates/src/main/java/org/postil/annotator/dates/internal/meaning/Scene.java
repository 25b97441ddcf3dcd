package org.postil.annotator.dates.internal.meaning;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * From where a time expression is read.
 *
 * @param written document creation time, or null when unknown
 * @param timed whether the creation time has a time of day
 * @param tense tense of the clause
 * @param told earlier dates in the text, the latest first
 * @param place where the expression stands
 * @param narrative whether the text tells a story, so that dates without a year follow the latest
 *     date rather than the creation time
 * @param meanings what reads the parts of an expression
 */
public record Scene(
    @Nullable LocalDateTime written,
    boolean timed,
    Tense tense,
    List<Told> told,
    Place place,
    boolean narrative,
    Meanings meanings) {
  private static final int WEEK = 8;

  /** A comma and a space. */
  private static final int APPOSED = 2;

  /**
   * Where an expression stands.
   *
   * @param sentence offset of its sentence
   * @param begin offset of its first character
   */
  public record Place(int sentence, int begin) {}

  Optional<LocalDateTime> now() {
    return Optional.ofNullable(written);
  }

  /**
   * The latest date of the text that tells a unit. What is past in news follows no date that is to
   * come.
   */
  Optional<Told> told(Unit unit) {
    for (Told each : told) {
      if (each.tells(unit) && !(past() && toCome(each.stamp()))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  boolean past() {
    return tense == Tense.PAST;
  }

  /** Whether a stretch begins after the day of writing, in news. */
  boolean toCome(@Nullable Stamp stamp) {
    return !narrative
        && written != null
        && stamp != null
        && stamp.start().filter(t -> t.toLocalDate().isAfter(written.toLocalDate())).isPresent();
  }

  /** The same, if it stands in the same sentence or the text tells a story. */
  Optional<Told> near(Unit unit) {
    return told(unit).filter(t -> narrative || t.sentence() == place.sentence());
  }

  /**
   * The latest day of the text, when news of the past has told one of the last week: "he was shot
   * on Friday … he came in around 4 p.m.".
   */
  Optional<Told> recent() {
    return written == null || tense == Tense.FUTURE
        ? Optional.empty()
        : told.stream()
            .filter(t -> t.tells(Unit.DAY) && !t.start().isAfter(written))
            .filter(t -> t.start().isAfter(written.minusDays(WEEK)))
            .findFirst();
  }

  /**
   * Whether the sentence has just told a date that leaves a unit open: "in 2011 … a month later".
   */
  boolean nearTooCoarse(Unit unit) {
    return !told.isEmpty()
        && !holdsNow(told.get(0))
        && told.get(0).sentence() == place.sentence()
        && !told.get(0).tells(unit)
        && told.stream().noneMatch(t -> t.sentence() == place.sentence() && t.tells(unit));
  }

  /** Whether a date is that of writing, such as this year. */
  private boolean holdsNow(Told date) {
    Unit unit = date.stamp().grain();
    return now().filter(t -> Stamp.of(t, unit).value().equals(date.stamp().value())).isPresent();
  }

  /** The date that stands just before, parted by a comma: "in 2021, seventy years later". */
  Optional<Told> apposed(Unit unit) {
    return told.stream()
        .limit(1)
        .filter(t -> t.sentence() == place.sentence() && t.end() + APPOSED == place.begin())
        .filter(t -> t.tells(unit))
        .findFirst();
  }

  /** The moment from which "later" and "that day" are reckoned. */
  Optional<LocalDateTime> story(Unit unit) {
    Optional<LocalDateTime> start = told(unit).map(Told::start);
    return start.isPresent() || narrative ? start : now();
  }

  /** In a story the latest date that tells a unit, otherwise the creation time. */
  Optional<LocalDateTime> from(Unit unit) {
    return narrative ? told(unit).map(Told::start) : now();
  }

  /** The date of a year to come that the sentence has told: "in May 2029 … the fourth quarter". */
  Optional<LocalDateTime> comingYear() {
    return told.stream()
        .limit(1)
        .filter(t -> t.sentence() == place.sentence() && t.tells(Unit.YEAR))
        .filter(t -> toCome(t.stamp()) && t.start().getYear() > written.getYear())
        .findFirst()
        .map(Told::start);
  }

  /** The creation time, or a week before it where "the weekend" of past news is the one before. */
  Optional<LocalDateTime> weekend(boolean past) {
    return now()
        .map(t -> past && t.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0 ? t.minusWeeks(1) : t);
  }

  /** What a part of an expression says, or empty when it says nothing sound. */
  Optional<Reading> read(@Nullable Match part) {
    return part == null ? Optional.empty() : meanings.read(part, this);
  }

  /** The place in the calendar that a part of an expression names. */
  Optional<Stamp> stamp(@Nullable Match part) {
    return read(part).map(Reading::stamp);
  }

  /** The year in which a part of an expression begins. */
  Optional<Integer> year(@Nullable Match part) {
    return stamp(part).flatMap(Stamp::start).map(LocalDateTime::getYear);
  }
}
