package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a line into what boilerplate patterns are made of: small words, numbers and a few signs.
 */
final class LineTokens {

  /** Signs that tell furniture from prose; all others are passed over. */
  private static final String SIGNS = ":©|>→/";

  private LineTokens() {}

  /**
   * The tokens of a stretch of text: words and numbers in lower case with typographic apostrophes
   * made plain, and the signs {@code : © > → /}; a vertical bar counts as a slash.
   *
   * @param text a text
   * @param begin first UTF-16 code unit
   * @param end end, exclusive
   * @param most the list is cut here; one token more than this says that there were more
   */
  static List<String> of(String text, int begin, int end, int most) {
    List<String> tokens = new ArrayList<>();
    int i = begin;
    while (i < end && tokens.size() <= most) {
      char unit = text.charAt(i);
      if (SIGNS.indexOf(unit) >= 0) {
        tokens.add(unit == '|' ? "/" : String.valueOf(unit));
        i++;
      } else if (Character.isLetterOrDigit(text.codePointAt(i))) {
        int stop = wordEnd(text, i, end);
        tokens.add(word(text, i, stop));
        i = stop;
      } else {
        i++;
      }
    }
    return tokens;
  }

  private static String word(String text, int begin, int end) {
    return text.substring(begin, end)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('`', '\'');
  }

  private static int wordEnd(String text, int begin, int end) {
    int i = begin;
    while (i < end) {
      int point = text.codePointAt(i);
      int length = Character.charCount(point);
      boolean joins =
          i + length < end
              && "'’`-.,@_".indexOf(point) >= 0
              && Character.isLetterOrDigit(text.codePointAt(i + length));
      if (!joins
          && !Character.isLetterOrDigit(point)
          && Character.getType(point) != Character.NON_SPACING_MARK) {
        return i;
      }
      i += length;
    }
    return end;
  }
}
