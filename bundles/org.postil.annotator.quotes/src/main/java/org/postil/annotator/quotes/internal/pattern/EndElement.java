package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/** The end of the sentence. */
record EndElement() implements Element {

  private static final int[] EMPTY = {0};

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    return at >= sequence.size() ? EMPTY : NONE;
  }
}
