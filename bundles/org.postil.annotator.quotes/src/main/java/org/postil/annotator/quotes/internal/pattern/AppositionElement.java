package org.postil.annotator.quotes.internal.pattern;

import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.text.Sequence;

/** What stands between two commas, or two dashes, after a noun phrase. */
record AppositionElement() implements Element {

  private static final int LONGEST = 32;

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    if (!isBorder(sequence, at)) {
      return NONE;
    }
    int step = right ? 1 : -1;
    String border = sequence.lower(at);
    return IntStream.range(2, LONGEST)
        .filter(i -> sequence.is(at + i * step, border))
        .map(i -> i + 1)
        .toArray();
  }

  private static boolean isBorder(Sequence s, int i) {
    return s.is(i, ",") || s.is(i, "—") || s.is(i, "–") || s.is(i, "-");
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    match.apposition(from + 1, to - 1);
  }
}
