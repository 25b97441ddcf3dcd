package org.postil.io.brat.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.standoff.FeatureValue;

/** Collects lines and counts ids. */
final class BratLines {

  private final StringBuilder lines = new StringBuilder();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The next id of a kind. */
  String next(String kind) {
    return kind + counts.merge(kind, 1, Integer::sum);
  }

  void add(String line) {
    lines.append(line).append('\n');
  }

  String text() {
    return lines.toString();
  }

  /** A value as text; empty when there is none. */
  static String text(@Nullable FeatureValue value) {
    if (value instanceof FeatureValue.Text text) {
      return text.value();
    }
    if (value instanceof FeatureValue.Whole whole) {
      return Long.toString(whole.value());
    }
    return value instanceof FeatureValue.Fraction fraction ? Double.toString(fraction.value()) : "";
  }
}
