package org.postil.standoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span that an importer read; other spans may refer to it. Used by one thread. */
public final class GoldSpan {

  private final String type;
  private final int begin;
  private final int end;
  private final Map<String, Object> values = new LinkedHashMap<>();

  GoldSpan(String type, int begin, int end) {
    this.type = type;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Sets a feature.
   *
   * @param feature short name
   * @param value String, Boolean, Integer, Long, Double, GoldSpan, or a List of one of them; null
   *     leaves the feature unset
   * @return this
   */
  public GoldSpan set(String feature, @Nullable Object value) {
    if (value != null) {
      values.put(feature, value instanceof List<?> list ? List.copyOf(list) : value);
    }
    return this;
  }

  /**
   * Reads a feature that was set.
   *
   * @param feature short name
   * @return the value
   */
  public Optional<Object> get(String feature) {
    return Optional.ofNullable(values.get(feature));
  }

  /**
   * Full name of its type.
   *
   * @return the name
   */
  public String type() {
    return type;
  }

  /**
   * Where it begins.
   *
   * @return offset in UTF-16 code units
   */
  public int begin() {
    return begin;
  }

  /**
   * Where it ends.
   *
   * @return offset in UTF-16 code units, exclusive
   */
  public int end() {
    return end;
  }

  /**
   * The features that were set.
   *
   * @return values by short name; callers must not change it
   */
  public Map<String, Object> values() {
    return values;
  }
}
