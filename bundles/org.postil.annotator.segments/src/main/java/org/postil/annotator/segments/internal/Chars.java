package org.postil.annotator.segments.internal;

/** Classes of characters that segmentation asks for. */
final class Chars {

  private static final boolean[] ASCII_LETTER = new boolean[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      ASCII_LETTER[c] = true;
      ASCII_LETTER[c - 'a' + 'A'] = true;
    }
  }

  private Chars() {}

  /** White space between words, non-breaking and zero-width spaces included. */
  static boolean isSpace(char c) {
    if (c < 128) {
      return c <= ' ';
    }
    return c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\u0085'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000'
        || c == '\u1680';
  }

  /** A letter, a mark on a letter, or an invisible joiner inside a word. */
  static boolean isWordLetter(char c) {
    if (c < 128) {
      return ASCII_LETTER[c];
    }
    return !isIdeograph(c) && (Character.isLetter(c) || isMark(c));
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !isVariation(c);
      default -> c == '\u00ad' || c == '\u200c';
    };
  }

  /** A selector of the look of the character before it. */
  static boolean isVariation(char c) {
    return c >= '\ufe00' && c <= '\ufe0f' || c == '\u20e3';
  }

  /** A character of a script that is written without spaces between words. */
  static boolean isIdeograph(char c) {
    return c >= '\u2e80'
        && (c >= '\u3040' && c <= '\u30ff'
            || c >= '\u3400' && c <= '\u4dbf'
            || c >= '\u4e00' && c <= '\u9fff'
            || c >= '\uf900' && c <= '\ufaff'
            || c == '\u3005'
            || c == '\u3007');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= 128 && Character.isDigit(c);
  }

  /** A double or angle quotation mark, of any nation, or a back-tick. */
  static boolean isDoubleQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '＂' -> true;
      default -> false;
    };
  }

  /** A mark that is a single quotation mark or an apostrophe. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '‛' || c == '´' || c == 'ʼ';
  }

  static boolean isQuote(char c) {
    return isDoubleQuote(c) || isApostrophe(c) || c == '‚';
  }

  static boolean isOpeningBracket(char c) {
    return c == '(' || c == '[' || c == '{' || c == '（' || c == '【' || c == '《';
  }

  static boolean isClosingBracket(char c) {
    return c == ')' || c == ']' || c == '}' || c == '）' || c == '】' || c == '》';
  }

  static boolean isBracket(char c) {
    return isOpeningBracket(c) || isClosingBracket(c);
  }

  /** A dash that separates rather than joins; the hyphen-minus is not one. */
  static boolean isDash(char c) {
    return c == '–' || c == '—' || c == '―' || c == '‒' || c == '−';
  }

  static boolean isBullet(char c) {
    return switch (c) {
      case '-', '*', '•', '·', '‣', '▪', '●', '◦', '–', '—', '■', '►', '○' -> true;
      default -> false;
    };
  }

  /** A full stop of a script without spaces: it ends a sentence whatever follows. */
  static boolean isWideTerminator(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  static boolean isTerminator(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '…'
        || isWideTerminator(c)
        || c == '؟'
        || c == '۔'
        || c == '।'
        || c == '‽';
  }
}
