package org.postil.annotator.dates.internal.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ways in which a block fits at a place: for each end the first way that was found. */
final class Results implements Node.Next {
  private static final int[] NO_ENDS = {};
  private static final Bindings[] NO_BINDINGS = {};
  private static final Match[] NO_MATCHES = {};

  private int[] ends = NO_ENDS;
  private Bindings[] bindings = NO_BINDINGS;
  private Match[] matches = NO_MATCHES;
  private int size;

  @Override
  public void at(int position, @Nullable Bindings bound) {
    for (int i = 0; i < size; i++) {
      if (ends[i] == position) {
        return;
      }
    }
    if (size == ends.length) {
      int more = size * 2 + 2;
      ends = Arrays.copyOf(ends, more);
      bindings = Arrays.copyOf(bindings, more);
      matches = Arrays.copyOf(matches, more);
    }
    ends[size] = position;
    bindings[size] = bound;
    size++;
  }

  int size() {
    return size;
  }

  int end(int i) {
    return ends[i];
  }

  @Nullable Bindings bindings(int i) {
    return bindings[i];
  }

  /** A way as a match, made when it is first asked for. */
  Match match(Symbol symbol, int begin, int i) {
    Match match = matches[i];
    if (match == null) {
      match = new Match(symbol, begin, ends[i], Fields.of(bindings[i]));
      matches[i] = match;
    }
    return match;
  }
}
