package org.postil.api.dataset;

import java.util.Locale;

/** A part of a dataset. */
public enum Split {
  TRAIN,
  DEV,
  TEST;

  /**
   * The name used in files.
   *
   * @return the constant's name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The split with a label.
   *
   * @param label a value of {@link #label()}
   * @return the split
   * @throws IllegalArgumentException if no split has that label
   */
  public static Split of(String label) {
    for (Split split : values()) {
      if (split.label().equals(label)) {
        return split;
      }
    }
    throw new IllegalArgumentException(
        "Cannot find split [" + label + "]: expected train, dev or test");
  }
}
