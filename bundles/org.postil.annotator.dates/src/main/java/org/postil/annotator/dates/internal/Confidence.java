package org.postil.annotator.dates.internal;

import org.postil.annotator.dates.internal.grammar.Match;
import org.postil.annotator.dates.internal.meaning.Reading;

/** How sure an expression is: what its rule says, less when its value had to be reckoned. */
final class Confidence {
  private static final double USUAL = 0.95;
  private static final double OPEN = 0.9;
  private static final double ANCHORED = 0.75;
  private static final int PERCENT = 100;

  private Confidence() {}

  static double of(Match match, Reading reading) {
    int percent = match.fields().number("sure", PERCENT);
    double base = reading.anchor() >= 0 ? ANCHORED : reading.value().contains("X") ? OPEN : USUAL;
    return percent == PERCENT ? base : Math.min(base, percent / (double) PERCENT);
  }
}
