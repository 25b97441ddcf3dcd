package org.postil.api.review;

import java.util.Map;
import java.util.Optional;

/**
 * Renames labels before they are compared, so that two tagsets meet.
 *
 * @param names new label by old label; an empty new label drops the span. The old label {@link
 *     #OTHERS} stands for all that are not named; without it they pass unchanged.
 */
public record LabelMap(Map<String, String> names) {

  /** Stands for every label that the map does not name. */
  public static final String OTHERS = "*";

  /** Leaves every label as it is. */
  public static final LabelMap NONE = new LabelMap(Map.of());

  /** Copies the map. */
  public LabelMap {
    names = Map.copyOf(names);
  }

  /**
   * The label to compare.
   *
   * @param label label of a span
   * @return its new label, empty if the span is dropped
   */
  public Optional<String> apply(String label) {
    String renamed = names.getOrDefault(label, names.get(OTHERS));
    if (renamed == null) {
      return Optional.of(label);
    }
    return renamed.isEmpty() ? Optional.empty() : Optional.of(renamed);
  }
}
