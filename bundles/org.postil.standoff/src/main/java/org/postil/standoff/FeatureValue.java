package org.postil.standoff;

import java.util.List;
import org.postil.api.layer.Span;

/** The value of a feature, as an exporter sees it. */
public sealed interface FeatureValue {

  /**
   * A string.
   *
   * @param value the string
   */
  record Text(String value) implements FeatureValue {}

  /**
   * A byte, short, integer or long.
   *
   * @param value the number
   */
  record Whole(long value) implements FeatureValue {}

  /**
   * A float or double.
   *
   * @param value the number
   */
  record Fraction(double value) implements FeatureValue {}

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Truth(boolean value) implements FeatureValue {}

  /**
   * A reference to a span.
   *
   * @param span the span, of this layer or another of the same document
   */
  record Target(Span span) implements FeatureValue {}

  /**
   * An array.
   *
   * @param values its elements; those that are not set are left out
   */
  record Many(List<FeatureValue> values) implements FeatureValue {
    /** Copies the list. */
    public Many {
      values = List.copyOf(values);
    }
  }

  /**
   * A reference to something that is no span: another feature structure, or one of a layer that is
   * not exported along.
   *
   * @param type full name of its type; empty when unknown
   */
  record Foreign(String type) implements FeatureValue {}
}
