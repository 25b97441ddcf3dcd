package org.postil.annotator.quotes.internal.pattern;

import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

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
        .filter(i -> !isClause(sequence, Math.min(at, at + i * step) + 1, i))
        .map(i -> i + 1)
        .toArray();
  }

  /** Words with a verb that no relative pronoun begins are a clause of the sentence. */
  private static boolean isClause(Sequence s, int from, int length) {
    int end = from + length - 1;
    for (int i = from; i < end; i++) {
      if (s.is(i, WordClass.RELATIVE)) {
        return false;
      }
      if (s.is(i, WordClass.FINITE) && !s.is(i, "'s") && !s.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(Sequence s, int i) {
    return s.is(i, ",") || s.is(i, "—") || s.is(i, "–") || s.is(i, "-");
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    match.apposition(from + 1, to - 1);
  }
}
