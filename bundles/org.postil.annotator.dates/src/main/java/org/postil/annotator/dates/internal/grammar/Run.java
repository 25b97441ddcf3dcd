package org.postil.annotator.dates.internal.grammar;

import org.postil.annotator.dates.internal.text.Words;

/** One attempt to match at one place: the words, and how much work is still allowed. */
final class Run {
  /** Steps allowed at one place. Real text needs some hundreds; this bounds made-up text. */
  private static final int STEPS = 20_000;

  /** Phrases that one match may be made of; bounds phrases within themselves. */
  private static final int PHRASES = 40;

  final Words words;
  final int start;
  private int steps = STEPS;
  private int phrases;

  Run(Words words, int start) {
    this.words = words;
    this.start = start;
  }

  /** Whether there is a word to take at a place; counts the attempt. */
  boolean open(int position) {
    return --steps > 0
        && position < words.size()
        && (position == start || !words.barrier(position));
  }

  boolean enter() {
    if (phrases == PHRASES) {
      return false;
    }
    phrases++;
    return true;
  }

  void leave() {
    phrases--;
  }
}
