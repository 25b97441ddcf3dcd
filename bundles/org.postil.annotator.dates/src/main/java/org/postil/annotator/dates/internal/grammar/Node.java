package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A piece of a pattern. Hands every way in which it fits on to what follows. */
interface Node {

  /** What follows a piece: called once for each way in which the piece fits. */
  @FunctionalInterface
  interface Next {
    void at(int position, @Nullable Bindings bindings);
  }

  void match(Run run, int position, @Nullable Bindings bindings, Next next);

  /**
   * Adds the numbers of the words with which the piece can begin.
   *
   * @return whether the piece may also take no word at all
   */
  boolean first(BitSet words);

  /**
   * Adds the numbers of the words that can come second.
   *
   * @return whether the piece may take one word and no more
   */
  boolean second(BitSet words);
}
