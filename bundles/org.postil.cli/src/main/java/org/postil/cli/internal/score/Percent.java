package org.postil.cli.internal.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.postil.api.review.Coefficient;
import org.postil.api.review.Interval;

/** Writes ratios as percentages with two digits, rounded as C and Python do it. */
final class Percent {

  private static final int DIGITS = 2;

  private Percent() {}

  static String of(double ratio) {
    return new BigDecimal(ratio * 100).setScale(DIGITS, RoundingMode.HALF_EVEN).toString();
  }

  static String of(Interval interval) {
    return of(interval.low()) + "–" + of(interval.high());
  }

  /** A coefficient with three digits, or the reason why there is none. */
  static String of(Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Known known) {
      return new BigDecimal(known.value()).setScale(3, RoundingMode.HALF_EVEN).toString();
    }
    return coefficient instanceof Coefficient.Undefined none
        ? "undefined: " + none.reason()
        : coefficient.toString();
  }
}
