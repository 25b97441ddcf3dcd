package org.postil.api.io;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a format could not hold.
 *
 * @param losses number of cases by a description such as {@code overlapping spans dropped}, in
 *     order of description
 */
public record LossReport(Map<String, Long> losses) {

  /** Nothing was lost. */
  public static final LossReport NONE = new LossReport(Map.of());

  /** Copies the map, sorted. */
  public LossReport {
    losses = Collections.unmodifiableMap(new TreeMap<>(losses));
  }
}
