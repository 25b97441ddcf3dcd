package org.postil.io.text.internal.zones;

/** What the end and the length of a block say about it. */
final class Sentences {

  private Sentences() {}

  /** Whether a stretch ends with a mark that ends sentences, closing quotes and brackets aside. */
  static boolean endsSentence(String text, int begin, int end) {
    char mark = lastMark(text, begin, end);
    return mark == '!' || mark == '?' || mark == '…' || endsWithStop(text, begin, end);
  }

  /** Whether a stretch ends with a full stop of any script, closing quotes and brackets aside. */
  static boolean endsWithStop(String text, int begin, int end) {
    char mark = lastMark(text, begin, end);
    return mark == '.' || mark == '。' || mark == '۔' || mark == '।' || mark == '．';
  }

  /** Whether the last word of a stretch is an abbreviation such as {@code U.S.}. */
  static boolean endsWithInitials(String text, int begin, int end) {
    return end - begin > 3
        && text.charAt(end - 1) == '.'
        && Character.isUpperCase(text.charAt(end - 2))
        && text.charAt(end - 3) == '.'
        && Character.isUpperCase(text.charAt(end - 4));
  }

  /** The last character that is no closing quote, bracket or space; NUL when there is none. */
  static char lastMark(String text, int begin, int end) {
    for (int i = end - 1; i >= begin; i--) {
      char unit = text.charAt(i);
      if ("\"'”’»)]} ".indexOf(unit) < 0) {
        return unit;
      }
    }
    return 0;
  }

  /** Number of words of a stretch, counted up to a limit. */
  static int words(String text, int begin, int end, int limit) {
    int words = 0;
    boolean inside = false;
    for (int i = begin; i < end && words < limit; i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }
}
