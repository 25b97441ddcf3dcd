package org.postil.standoff;

import java.util.List;
import java.util.Optional;
import org.postil.api.layer.Span;

/** The value of a feature, as an exporter sees it. */
public sealed interface FeatureValue {

  /**
   * What a string, number or boolean holds.
   *
   * @return a String, Long, Double or Boolean; empty for references and arrays
   */
  default Optional<Object> plain() {
    return Optional.empty();
  }

  /**
   * A string.
   *
   * @param value the string
   */
  record Text(String value) implements FeatureValue {
    @Override
    public Optional<Object> plain() {
      return Optional.of(value);
    }
  }

  /**
   * A byte, short, integer or long.
   *
   * @param value the number
   */
  record Whole(long value) implements FeatureValue {
    @Override
    public Optional<Object> plain() {
      return Optional.of(value);
    }
  }

  /**
   * A float or double.
   *
   * @param value the number
   */
  record Fraction(double value) implements FeatureValue {
    @Override
    public Optional<Object> plain() {
      return Optional.of(value);
    }
  }

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Truth(boolean value) implements FeatureValue {
    @Override
    public Optional<Object> plain() {
      return Optional.of(value);
    }
  }

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
