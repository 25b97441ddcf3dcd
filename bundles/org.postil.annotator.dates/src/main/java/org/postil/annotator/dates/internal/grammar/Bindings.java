package org.postil.annotator.dates.internal.grammar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a match has bound so far, the latest first; immutable.
 *
 * @param field the field, or empty when the value is what a phrase has bound
 * @param value its value
 * @param earlier what was bound before, or null
 */
record Bindings(String field, Object value, @Nullable Bindings earlier) {

  static Bindings with(@Nullable Bindings earlier, String field, Object value) {
    return new Bindings(field, value, earlier);
  }

  static @Nullable Bindings with(@Nullable Bindings earlier, @Nullable Bindings phrase) {
    if (phrase == null) {
      return earlier;
    }
    return earlier == null ? phrase : new Bindings("", phrase, earlier);
  }

  /** Puts the fields into a map; what was bound later counts. */
  static void collect(@Nullable Bindings bindings, Map<String, Object> into) {
    for (Bindings b = bindings; b != null; b = b.earlier) {
      if (b.value instanceof Bindings phrase) {
        collect(phrase, into);
      } else {
        into.putIfAbsent(b.field, b.value);
      }
    }
  }
}
