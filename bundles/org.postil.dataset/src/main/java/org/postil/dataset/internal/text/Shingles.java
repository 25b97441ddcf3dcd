package org.postil.dataset.internal.text;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What two near-duplicates have in common: pairs of neighbouring content words. With every fifth
 * word changed a third of them are still the same; unrelated articles share hardly any.
 */
public final class Shingles {

  private Shingles() {}

  /**
   * The shingles of a text.
   *
   * @param words all words of the text
   * @return hashes of the pairs, ascending, each once; the hash of the word if there is one only
   */
  public static long[] of(List<Word> words) {
    List<Word> content = FunctionWords.without(words);
    if (content.size() == 1) {
      return new long[] {content.get(0).hash()};
    }
    long[] hashes = content.stream().mapToLong(Word::hash).toArray();
    return LongStream.range(1, hashes.length)
        .map(i -> Mixing.join(hashes[(int) i - 1], hashes[(int) i]))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The hash of a whole text, function words included.
   *
   * @param words all words of the text
   * @return equal for texts that differ in white space, punctuation and case only
   */
  public static long whole(List<Word> words) {
    long hash = words.size();
    for (Word word : words) {
      hash = Mixing.join(hash, word.hash());
    }
    return hash;
  }

  /**
   * Jaccard's coefficient of two sets of shingles.
   *
   * @param a ascending, each once
   * @param b likewise
   * @return shared by all, 0 to 1; 0 if both are empty
   */
  public static double similarity(long[] a, long[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = a.length + b.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
