package org.postil.dataset.internal.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.dataset.internal.text.FunctionWords;
import org.postil.dataset.internal.text.Word;

/** How often terms occur in one article. Names count twice: they tell events apart. */
final class TermCounts {

  private static final double NAME = 2;
  private static final double MOSTLY = 0.8;

  private TermCounts() {}

  /** Logarithmic frequencies by hash of the term. */
  static Map<Integer, Float> of(List<Word> words) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (Word word : FunctionWords.without(words)) {
      if (word.form().length() > 1 || Character.isIdeographic(word.form().codePointAt(0))) {
        int[] count = counts.computeIfAbsent((int) (word.hash() >>> 32), t -> new int[2]);
        count[0]++;
        count[1] += word.capital() ? 1 : 0;
      }
    }
    Map<Integer, Float> frequencies = new HashMap<>();
    counts.forEach(
        (term, count) -> {
          boolean name = count[1] >= MOSTLY * count[0];
          frequencies.put(term, (float) ((1 + Math.log(count[0])) * (name ? NAME : 1)));
        });
    return frequencies;
  }
}
