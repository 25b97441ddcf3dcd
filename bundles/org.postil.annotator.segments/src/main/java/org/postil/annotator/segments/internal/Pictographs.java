package org.postil.annotator.segments.internal;

/** Emoji and other symbols, each one token with its modifiers. */
final class Pictographs {

  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int REGIONAL_A = 0x1f1e6;
  private static final int REGIONAL_Z = 0x1f1ff;
  private static final int LIGHT_SKIN = 0x1f3fb;
  private static final int DARK_SKIN = 0x1f3ff;

  private Pictographs() {}

  /** The length of the pictograph at {@code i} in UTF-16 code units, or 0 when there is none. */
  static int length(String text, int i, int end) {
    if (text.charAt(i) < 0xa0) {
      return 0;
    }
    int first = codePoint(text, i, end);
    if (Character.getType(first) != Character.OTHER_SYMBOL) {
      return 0;
    }
    int j = i + Character.charCount(first);
    if (isRegional(first) && j < end && isRegional(codePoint(text, j, end))) {
      j += 2;
    }
    while (j < end) {
      int next = codePoint(text, j, end);
      if (next == ZERO_WIDTH_JOINER && j + 1 < end) {
        j += 1 + Character.charCount(codePoint(text, j + 1, end));
      } else if (isModifier(next)) {
        j += Character.charCount(next);
      } else {
        break;
      }
    }
    return j - i;
  }

  private static int codePoint(String text, int i, int end) {
    return i + 1 < end ? text.codePointAt(i) : text.charAt(i);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= REGIONAL_A && codePoint <= REGIONAL_Z;
  }

  private static boolean isModifier(int codePoint) {
    return codePoint >= LIGHT_SKIN && codePoint <= DARK_SKIN
        || codePoint < 0x10000 && Chars.isVariation((char) codePoint);
  }
}
