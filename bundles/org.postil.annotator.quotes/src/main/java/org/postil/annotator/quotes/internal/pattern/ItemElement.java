package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/**
 * One item that passes a test.
 *
 * @param test the test
 * @param cue whether the item is the cue, or part of it
 */
record ItemElement(ItemTest test, boolean cue) implements Element {

  /** Says whether an item is meant. */
  interface ItemTest {
    boolean accepts(Sequence sequence, int item);
  }

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    return at >= 0 && at < sequence.size() && test.accepts(sequence, at) ? ONE : NONE;
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    if (cue) {
      match.cue(from, to);
    }
  }
}
