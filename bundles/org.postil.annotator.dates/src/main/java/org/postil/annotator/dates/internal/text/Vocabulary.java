package org.postil.annotator.dates.internal.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that the rules know, each with a number. Grows while the rules are read, is only read
 * afterwards, and may then be shared between threads.
 */
public final class Vocabulary {
  /** A word that no rule knows. */
  public static final int UNKNOWN = 0;

  /** A run of one digit; runs of two, three and four have the next numbers. */
  public static final int DIGITS = 1;

  /** A run of five digits or more. */
  public static final int MANY_DIGITS = 5;

  private static final int FIRST_FREE = 6;

  private final Map<String, Integer> numbers = new HashMap<>();
  private int longest;

  /** The number of a word, which is learnt if it is new; case does not matter. */
  public int learn(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    longest = Math.max(longest, key.length());
    return numbers.computeIfAbsent(key, k -> FIRST_FREE + numbers.size());
  }

  /** The number of the word between two offsets of a text, or {@link #UNKNOWN}. */
  public int find(CharSequence text, int begin, int end) {
    if (end - begin > longest) {
      return UNKNOWN;
    }
    String word = text.subSequence(begin, end).toString();
    return numbers.getOrDefault(small(word) ? word : word.toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /** Whether a word has small letters of English only, as most words do. */
  private static boolean small(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** The number of a run of digits. */
  public static int digits(int length) {
    return Math.min(length, MANY_DIGITS);
  }

  /** Whether a number is that of a run of digits. */
  public static boolean isDigits(int number) {
    return number >= DIGITS && number <= MANY_DIGITS;
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  public int find(String word) {
    return find(word, 0, word.length());
  }

  /** One more than the largest number given out. */
  public int size() {
    return FIRST_FREE + numbers.size();
  }
}
