package org.postil.api.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration value that an annotator takes, as its metatype definition declares it.
 *
 * @param name name of the value
 * @param title name for people
 * @param description what it does, with its unit
 * @param type one of {@code String}, {@code Boolean}, {@code Integer}, {@code Float}
 * @param many whether it takes a list
 * @param defaultValue the value when none is given; a list if {@code many}; null when there is none
 * @param options the values allowed; empty when all are
 */
public record Setting(
    String name,
    String title,
    String description,
    String type,
    boolean many,
    @Nullable Object defaultValue,
    List<String> options) {

  /** Copies the options. */
  public Setting {
    options = List.copyOf(options);
  }
}
