package org.postil.annotator.dates.internal.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** A stretch of the calendar: a century, a quarter, a day, a minute. Immutable. */
public sealed interface Stamp {

  /** How long it is. */
  Unit grain();

  /** As TIMEX3 writes it. */
  String value();

  /** When it begins, if that is known. */
  Optional<LocalDateTime> start();

  /** The stretch of a unit that lies a number of units later, or earlier when negative. */
  Stamp move(long count, Unit unit);

  /** The stretch of a unit in which this one begins. */
  Stamp widen(Unit unit);

  /** This day at a time, such as T15:30 or TMO. */
  default Stamp at(String time) {
    String day = grain().coarserThan(Unit.DAY) ? Unit.DAY.unknown() : value();
    int t = day.indexOf('T');
    return new Open((t < 0 ? day : day.substring(0, t)) + time, Unit.MINUTE);
  }

  /** The stretch of a unit that holds a moment. */
  static Stamp of(LocalDateTime moment, Unit unit) {
    return new Known(Periods.floor(moment, unit), unit);
  }

  /** The stretch of a unit that holds a day. */
  static Stamp of(LocalDate day, Unit unit) {
    return of(day.atStartOfDay(), unit);
  }

  /** Nothing but how long it is. */
  static Stamp unknown(Unit unit) {
    return new Open(unit.unknown(), unit);
  }

  /** A value of which some is left open, such as XXXX-07-31. */
  static Stamp open(String value, Unit unit) {
    return new Open(value, unit);
  }

  /** A stretch whose beginning is known. */
  record Known(LocalDateTime from, Unit grain) implements Stamp {

    @Override
    public String value() {
      return Periods.format(from, grain);
    }

    @Override
    public Optional<LocalDateTime> start() {
      return Optional.of(from);
    }

    @Override
    public Stamp move(long count, Unit unit) {
      return Stamp.of(unit.move(from, count), unit);
    }

    @Override
    public Stamp widen(Unit unit) {
      return Stamp.of(from, unit);
    }

    /** The day of this stretch at a time; hours and minutes stay known. */
    @Override
    public Stamp at(String time) {
      if (time.matches("T\\d\\d:\\d\\d")) {
        int hour = Integer.parseInt(time.substring(1, 3));
        int minute = Integer.parseInt(time.substring(4));
        if (hour < 24) {
          return new Known(from.toLocalDate().atTime(hour, minute), Unit.MINUTE);
        }
      }
      return new Timed(Periods.floor(from, Unit.DAY), time);
    }
  }

  /** A part of a known day that the calendar cannot reckon with, such as TMO. */
  record Timed(LocalDateTime from, String time) implements Stamp {

    @Override
    public Unit grain() {
      return Unit.MINUTE;
    }

    @Override
    public String value() {
      return Periods.format(from, Unit.DAY) + time;
    }

    @Override
    public Optional<LocalDateTime> start() {
      return Optional.of(from);
    }

    @Override
    public Stamp move(long count, Unit unit) {
      return Stamp.of(unit.move(from, count), unit);
    }

    @Override
    public Stamp widen(Unit unit) {
      return Stamp.of(from, unit);
    }
  }

  /** A stretch of which some is left open. */
  record Open(String value, Unit grain) implements Stamp {

    @Override
    public Optional<LocalDateTime> start() {
      return Optional.empty();
    }

    @Override
    public Stamp move(long count, Unit unit) {
      return Stamp.unknown(unit);
    }

    @Override
    public Stamp widen(Unit unit) {
      return unit == grain ? this : Stamp.unknown(unit);
    }
  }
}
