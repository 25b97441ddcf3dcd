package org.postil.annotator.dates.internal.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.text.Words;

/**
 * The matching of one stretch of words, from left to right. What a block fits at a place is worked
 * out once and remembered, so that the work at a place is bounded by the size of the grammar. Used
 * by one thread.
 */
final class Run {
  /** Places that are remembered; no pattern looks further ahead. */
  private static final int WINDOW = 128;

  final Words words;
  private final Results[][] remembered = new Results[WINDOW][];
  private final int[] places = new int[WINDOW];
  private final int symbols;
  private int start;

  /**
   * A run.
   *
   * @param words the words
   * @param symbols one more than the largest number of a block
   */
  Run(Words words, int symbols) {
    this.words = words;
    this.symbols = symbols;
    Arrays.fill(places, -1);
  }

  /** Whether there is a word to take at a place, in the same paragraph as the beginning. */
  boolean open(int position) {
    return position < words.size() && (position == start || !words.barrier(position));
  }

  /** All that a block fits from a place on. */
  Results results(Symbol symbol, int position) {
    Results[] row = row(position);
    Results known = row[symbol.number()];
    if (known == null) {
      int outer = start;
      start = position;
      known = new Results();
      symbol.match(this, position, known);
      start = outer;
      row[symbol.number()] = known;
    }
    return known;
  }

  private Results[] row(int position) {
    int slot = position % WINDOW;
    Results @Nullable [] row = remembered[slot];
    if (row == null) {
      row = new Results[symbols];
      remembered[slot] = row;
    } else if (places[slot] != position) {
      Arrays.fill(row, null);
    }
    places[slot] = position;
    return row;
  }
}
