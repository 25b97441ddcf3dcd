package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/** The noun phrase that speaks. */
record SpeakerElement() implements Element {

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    if (at < 0 || at >= sequence.size()) {
      return NONE;
    }
    int longest = length(sequence, at, right, true);
    int shortest = length(sequence, at, right, false);
    if (longest <= 0) {
      return NONE;
    }
    return shortest == longest ? new int[] {longest} : new int[] {longest, shortest};
  }

  private static int length(Sequence sequence, int at, boolean right, boolean joined) {
    return right
        ? NounPhrases.endFrom(sequence, at, joined) - at
        : at + 1 - NounPhrases.beginTo(sequence, at, joined);
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    match.speaker(from, to);
  }
}
