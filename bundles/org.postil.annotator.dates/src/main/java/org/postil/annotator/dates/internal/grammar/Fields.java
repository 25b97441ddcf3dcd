package org.postil.annotator.dates.internal.grammar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a match has filled: numbers, words and parts; immutable. */
public final class Fields {
  private final Map<String, Object> values;

  private Fields(Map<String, Object> values) {
    this.values = values;
  }

  static Fields of(@Nullable Bindings bindings) {
    Map<String, Object> values = new HashMap<>();
    Bindings.collect(bindings, values);
    return new Fields(values);
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** A whole number, or the given one when the field is empty. */
  public int number(String field, int otherwise) {
    return values.get(field) instanceof Number n ? n.intValue() : otherwise;
  }

  /** A number that need not be whole, or the given one when the field is empty. */
  public double quantity(String field, double otherwise) {
    return values.get(field) instanceof Number n ? n.doubleValue() : otherwise;
  }

  /** A word, or the given one when the field is empty. */
  public String word(String field, String otherwise) {
    Object value = values.get(field);
    return value == null ? otherwise : value.toString();
  }

  /** The part that a rule matched inside this match, or null. */
  public @Nullable Match part(String field) {
    return values.get(field) instanceof Match m ? m : null;
  }

  /** These fields, with those of another match where these are empty. */
  public Fields orElse(Fields other, Iterable<String> names) {
    Map<String, Object> all = new HashMap<>(values);
    for (String name : names) {
      Object value = other.values.get(name);
      if (value != null) {
        all.putIfAbsent(name, value);
      }
    }
    return new Fields(all);
  }

  /** These fields and one more. */
  public Fields with(String field, Object value) {
    Map<String, Object> all = new HashMap<>(values);
    all.put(field, value);
    return new Fields(all);
  }

  @Override
  public String toString() {
    return new java.util.TreeMap<>(values).toString();
  }
}
