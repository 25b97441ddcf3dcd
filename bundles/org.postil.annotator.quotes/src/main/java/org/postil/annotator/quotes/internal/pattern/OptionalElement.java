package org.postil.annotator.quotes.internal.pattern;

import java.util.Arrays;
import org.postil.annotator.quotes.internal.text.Sequence;

/** An element, or nothing. */
record OptionalElement(Element element) implements Element {

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    int[] lengths = element.lengths(sequence, at, right);
    return Arrays.copyOf(lengths, lengths.length + 1);
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    if (to > from) {
      element.capture(sequence, from, to, match);
    }
  }
}
