package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/** The begin of the sentence. */
record StartElement() implements Element {

  private static final int[] EMPTY = {0};

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    return at < 0 ? EMPTY : NONE;
  }
}
