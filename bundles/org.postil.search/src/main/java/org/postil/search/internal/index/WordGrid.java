package org.postil.search.internal.index;

import java.util.List;
import org.postil.search.internal.query.Place;
import org.postil.search.internal.query.Words.Word;

/** Tells which words stretches of a text hold. Immutable. */
final class WordGrid {

  private final int[] begins;
  private final int[] ends;

  WordGrid(List<Word> words) {
    begins = words.stream().mapToInt(Word::begin).toArray();
    ends = words.stream().mapToInt(Word::end).toArray();
  }

  /** The place of a stretch: words that it cuts belong to it. */
  Place place(int begin, int end) {
    int first = count(ends, begin + 1);
    int last = count(begins, end);
    return new Place(first, Math.max(first, last), begin, end);
  }

  /** How many of the sorted numbers are below a bound. */
  private static int count(int[] sorted, int bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
