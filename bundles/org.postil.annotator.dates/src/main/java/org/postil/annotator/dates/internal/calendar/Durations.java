package org.postil.annotator.dates.internal.calendar;

import java.math.BigDecimal;

/** TIMEX3 values of lengths of time: P2Y, PT30M, PXD, P2DE. */
public final class Durations {
  private Durations() {}

  /** A number of units. */
  public static String of(double count, Unit unit) {
    if (unit == Unit.HOUR && count != Math.rint(count)) {
      long minutes = Math.round(count * 60);
      String hours = minutes >= 60 ? minutes / 60 + "H" : "";
      return "PT" + hours + minutes % 60 + "M";
    }
    boolean ages = unit == Unit.DECADE || unit == Unit.CENTURY;
    if (ages && count != Math.rint(count)) {
      return of(unit.years(count), Unit.YEAR);
    }
    return prefix(unit) + number(count * unit.factor()) + unit.letter();
  }

  /** Some number of units. */
  public static String vague(Unit unit) {
    return prefix(unit) + "X" + unit.letter();
  }

  /** Two lengths as one: P1Y and P6M make P1Y6M, P1D and PT5H make P1DT5H. */
  public static String join(String longer, String shorter) {
    boolean clock = longer.startsWith("PT") && shorter.startsWith("PT");
    return longer + shorter.substring(clock ? 2 : 1);
  }

  private static String prefix(Unit unit) {
    return unit.clock() ? "PT" : "P";
  }

  /** A number as values write it: without an exponent or idle zeros. */
  public static String number(double count) {
    return BigDecimal.valueOf(count).stripTrailingZeros().toPlainString();
  }
}
