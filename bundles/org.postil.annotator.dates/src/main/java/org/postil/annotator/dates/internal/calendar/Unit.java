package org.postil.annotator.dates.internal.calendar;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** A unit of the calendar or the clock, as TIMEX3 values write it; largest first. */
public enum Unit {
  MILLENNIUM("ML", ChronoUnit.YEARS, 1000, "X"),
  CENTURY("CE", ChronoUnit.YEARS, 100, "XX"),
  DECADE("DE", ChronoUnit.YEARS, 10, "XXX"),
  FISCAL_YEAR("Y", ChronoUnit.YEARS, 1, "FYXXXX"),
  SCHOOL_YEAR("Y", ChronoUnit.YEARS, 1, "SYXXXX"),
  YEAR("Y", ChronoUnit.YEARS, 1, "XXXX"),
  HALF("M", ChronoUnit.MONTHS, 6, "XXXX-HX"),
  QUARTER("M", ChronoUnit.MONTHS, 3, "XXXX-QX"),
  SEASON("M", ChronoUnit.MONTHS, 3, "XXXX-XX"),
  MONTH("M", ChronoUnit.MONTHS, 1, "XXXX-XX"),
  FORTNIGHT("W", ChronoUnit.WEEKS, 2, "XXXX-WXX"),
  WEEK("W", ChronoUnit.WEEKS, 1, "XXXX-WXX"),
  WEEKEND("WE", ChronoUnit.WEEKS, 1, "XXXX-WXX-WE"),
  BUSINESS_DAY("BD", ChronoUnit.DAYS, 1, "XXXX-XX-XX"),
  DAY("D", ChronoUnit.DAYS, 1, "XXXX-XX-XX"),
  NIGHT("D", ChronoUnit.DAYS, 1, "XXXX-XX-XX"),
  HOUR("H", ChronoUnit.HOURS, 1, "XXXX-XX-XXTXX"),
  MINUTE("M", ChronoUnit.MINUTES, 1, "XXXX-XX-XXTXX:XX"),
  SECOND("S", ChronoUnit.SECONDS, 1, "XXXX-XX-XXTXX:XX:XX");

  private final String letter;
  private final ChronoUnit step;
  private final int steps;
  private final String unknown;

  Unit(String letter, ChronoUnit step, int steps, String unknown) {
    this.letter = letter;
    this.step = step;
    this.steps = steps;
    this.unknown = unknown;
  }

  /** Whether it is an hour or less, so that durations take a T. */
  public boolean clock() {
    return compareTo(HOUR) >= 0;
  }

  /** Whether this unit is longer than another. */
  public boolean coarserThan(Unit other) {
    return compareTo(other) < 0;
  }

  /** The letter of a duration in this unit. */
  String letter() {
    return letter;
  }

  /** By how much a count of this unit is multiplied in a duration: a fortnight is two weeks. */
  int factor() {
    return step == ChronoUnit.YEARS ? 1 : steps;
  }

  /** The value of a date in this unit when nothing is known. */
  public String unknown() {
    return unknown;
  }

  /** About how many years a number of these units lasts. */
  public double years(double count) {
    return count
        * steps
        * step.getDuration().getSeconds()
        / ChronoUnit.YEARS.getDuration().getSeconds();
  }

  /** A moment moved by a number of these units. */
  public LocalDateTime move(LocalDateTime moment, long count) {
    return moment.plus(count * steps, step);
  }
}
