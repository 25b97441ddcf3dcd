package org.postil.annotator.quotes.internal.pattern;

import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.text.Sequence;

/**
 * Items that each pass what an element of one item asks.
 *
 * @param most the most items
 * @param lazy whether to try few before many
 */
record RepeatElement(Element element, int most, boolean lazy) implements Element {

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    int count = 0;
    int step = right ? 1 : -1;
    while (count < most && element.lengths(sequence, at + count * step, right).length > 0) {
      count++;
    }
    int longest = count;
    return IntStream.rangeClosed(0, count).map(i -> lazy ? i : longest - i).toArray();
  }
}
