package org.postil.onnx.wordpiece;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts words into the longest known pieces, as uncased BERT does (Devlin and others 2019): small
 * letters, no accents, marks alone. Immutable, to be shared among threads.
 */
public final class WordPieces {

  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;

  /** A cutter. */
  public WordPieces(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The pieces of a word.
   *
   * @param word a word without white space; marks in it are cut off
   * @return their numbers, at least one
   */
  public int[] of(String word) {
    String plain = plain(word);
    int[] pieces = new int[Math.max(1, plain.length())];
    int count = 0;
    int begin = 0;
    while (begin < plain.length()) {
      int end = endOfPart(plain, begin);
      count = cut(plain.substring(begin, end), pieces, count);
      begin = end;
    }
    if (count == 0) {
      pieces[count++] = Vocabulary.UNKNOWN;
    }
    return Arrays.copyOf(pieces, count);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c > ' ' && c < 127)) {
      return lower;
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> !isDropped(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          true;
      default -> c == 0xFFFD;
    };
  }

  private static int endOfPart(String word, int begin) {
    int c = word.codePointAt(begin);
    int end = begin + Character.charCount(c);
    if (standsAlone(c)) {
      return end;
    }
    while (end < word.length() && !standsAlone(word.codePointAt(end))) {
      end += Character.charCount(word.codePointAt(end));
    }
    return end;
  }

  private static boolean standsAlone(int c) {
    if (c < 128) {
      return !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }

  /** Adds the pieces of a part, or one unknown piece when a stretch of it is in no piece. */
  private int cut(String part, int[] pieces, int first) {
    int count = first;
    int begin = part.length() > LONGEST_WORD ? -1 : 0;
    while (begin >= 0 && begin < part.length()) {
      int end = part.length();
      int number = -1;
      while (end > begin && number < 0) {
        String stretch = part.substring(begin, end);
        number = vocabulary.numberOf(begin == 0 ? stretch : "##" + stretch);
        end -= number < 0 ? 1 : 0;
      }
      if (number >= 0) {
        pieces[count++] = number;
      }
      begin = number < 0 ? -1 : end;
    }
    if (begin < 0) {
      pieces[first] = Vocabulary.UNKNOWN;
      return first + 1;
    }
    return count;
  }
}
