package org.postil.api.review;

/** A coefficient of agreement, or the reason why there is none. */
public sealed interface Coefficient {

  /**
   * A coefficient.
   *
   * @param value 1 for perfect agreement, 0 for that of chance
   */
  record Known(double value) implements Coefficient {}

  /**
   * A coefficient that cannot be computed. It is not 1: nothing was agreed on.
   *
   * @param reason why, for a person to read
   */
  record Undefined(String reason) implements Coefficient {}
}
