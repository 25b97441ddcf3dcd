package org.postil.api.review;

/** The value that a person gives a feature. */
public sealed interface FeatureValue {

  /**
   * A string.
   *
   * @param value the string
   */
  record Text(String value) implements FeatureValue {}

  /**
   * A number; the range of the feature says whether it may have a fraction.
   *
   * @param value the number
   */
  record Numeric(double value) implements FeatureValue {}

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Truth(boolean value) implements FeatureValue {}

  /**
   * Another span, for example the speaker of a quotation.
   *
   * @param span where it is
   */
  record Target(Anchor span) implements FeatureValue {}

  /** No value: the feature is taken away. */
  record Nothing() implements FeatureValue {}
}
