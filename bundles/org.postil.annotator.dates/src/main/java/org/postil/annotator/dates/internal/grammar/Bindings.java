package org.postil.annotator.dates.internal.grammar;

import org.jspecify.annotations.Nullable;

/** What a match has bound so far: a chain of fields, the latest first; immutable. */
record Bindings(String field, Object value, @Nullable Bindings earlier) {

  static Bindings with(@Nullable Bindings earlier, String field, Object value) {
    return new Bindings(field, value, earlier);
  }
}
