package org.postil.annotator.dates.internal.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Fields;

/** Works out the year of a date. */
final class Years {
  /** Two digits up to this many years after the writing mean this century. */
  private static final int AHEAD = 20;

  private static final int PIVOT_WHEN_UNKNOWN = 50;
  private static final int CENTURY = 100;

  /** No one leaves out the year of a day that is further away than this many days. */
  private static final int FAR = 300;

  private Years() {}

  /** The year that is written, if one is. */
  static Optional<Integer> written(Fields fields, Scene scene) {
    int year;
    if (fields.has("year")) {
      year = fields.number("year", 0);
    } else if (fields.has("yy")) {
      year = full(fields.number("yy", 0), scene);
    } else if (fields.has("hundreds")) {
      year = fields.number("hundreds", 0) * CENTURY + fields.number("rest", 0);
    } else {
      return Optional.empty();
    }
    return Optional.of(fields.word("era", "").equals("BC") ? 1 - year : year);
  }

  private static int full(int yy, Scene scene) {
    int now = scene.now().map(LocalDateTime::getYear).orElse(2000 + PIVOT_WHEN_UNKNOWN - AHEAD);
    int year = now / CENTURY * CENTURY + yy;
    return year > now + AHEAD ? year - CENTURY : year;
  }

  /** The year in which a month and day most likely lie; empty when nothing tells. */
  static Optional<Integer> likely(int month, int day, Scene scene) {
    if (scene.narrative()) {
      return scene.told(Unit.YEAR).map(t -> inStory(t, month, day));
    }
    Optional<Told> old = scene.near(Unit.YEAR).filter(t -> day > 0 && old(t, scene));
    if (old.isPresent()) {
      return old.map(t -> inStory(t, month, day));
    }
    return scene.now().map(t -> byTense(t, month, day, scene.tense()));
  }

  /** Whether a date in the same sentence lies so far back that the sentence tells of old times. */
  private static boolean old(Told told, Scene scene) {
    return scene.tense() != Tense.FUTURE
        && scene.now().filter(t -> t.getYear() - told.start().getYear() > 1).isPresent();
  }

  /** A month lies in the year that was told; after a date it is the nearest. */
  private static int inStory(Told told, int month, int day) {
    boolean year = told.stamp().grain() == Unit.YEAR;
    return year ? told.start().getYear() : nearest(told.start(), month, day);
  }

  private static int byTense(LocalDateTime now, int month, int day, Tense tense) {
    int year = now.getYear();
    LocalDate today = now.toLocalDate();
    LocalDate date = day(year, month, day);
    boolean wholeMonth = day == 0;
    boolean later = wholeMonth ? month > now.getMonthValue() : date.isAfter(today);
    boolean earlier = wholeMonth ? month < now.getMonthValue() : date.isBefore(today);
    int told =
        switch (tense) {
          case PAST -> later ? year - 1 : year;
          case FUTURE -> earlier ? year + 1 : year;
          case PLANNED, OPEN -> nearest(now, month, day);
        };
    long away = Math.abs(ChronoUnit.DAYS.between(day(told, month, day), today));
    return !wholeMonth && away > FAR ? nearest(now, month, day) : told;
  }

  private static int nearest(LocalDateTime from, int month, int day) {
    int best = from.getYear();
    long distance = Long.MAX_VALUE;
    for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
      long days = Math.abs(ChronoUnit.DAYS.between(day(year, month, day), from.toLocalDate()));
      if (days < distance) {
        distance = days;
        best = year;
      }
    }
    return best;
  }

  /** A day, or the middle of the month when the day is 0 or the month has no such day. */
  private static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day == 0 ? 15 : day);
    } catch (DateTimeException e) {
      return LocalDate.of(year, month, 28);
    }
  }
}
