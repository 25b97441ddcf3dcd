package org.postil.api.io;

import java.util.Map;
import java.util.Set;

/**
 * How to export.
 *
 * @param types what to export: short names in lower case such as {@code entity}, {@code timex},
 *     {@code token}, or full names of UIMA types; empty for everything but tokens and sentences
 * @param other options of single exporters by name
 */
public record ExportOptions(Set<String> types, Map<String, String> other) {

  /** Copies the collections. */
  public ExportOptions {
    types = Set.copyOf(types);
    other = Map.copyOf(other);
  }

  /**
   * Everything but tokens and sentences.
   *
   * @return the default options
   */
  public static ExportOptions defaults() {
    return new ExportOptions(Set.of(), Map.of());
  }
}
