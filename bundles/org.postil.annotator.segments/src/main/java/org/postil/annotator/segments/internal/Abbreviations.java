package org.postil.annotator.segments.internal;

/** Tells abbreviations by the lists and by their shape. */
final class Abbreviations {

  private Abbreviations() {}

  /** Whether the full stop after a word that ends a sentence still belongs to the word. */
  static boolean keepsStop(Vocabulary vocabulary, String text, int begin, int end) {
    if (end <= begin || end - begin > 12) {
      return false;
    }
    String word = text.substring(begin, end);
    return isDotted(word)
        || isInitial(word)
        || vocabulary.is(WordClass.FINAL, word)
        || vocabulary.is(WordClass.TITLE, word)
        || vocabulary.is(WordClass.MONTH, word) && !"Sat".equals(word) && !"Sun".equals(word);
  }

  /** Letters with stops between them: {@code U.S}, {@code Ph.D}, {@code a.m}. */
  static boolean isDotted(String word) {
    int dots = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        if (run == 0) {
          return false;
        }
        dots++;
        run = 0;
      } else if (!Character.isLetter(c) || ++run > 2) {
        return false;
      }
    }
    return dots > 0 && run > 0;
  }

  /** One capital letter, or two joined by a hyphen: {@code J}, {@code J.-P}. */
  static boolean isInitial(String word) {
    int last = word.length() - 1;
    return last >= 0
        && Character.isUpperCase(word.charAt(last))
        && (last == 0 || last == 3 && word.startsWith(".-", 1));
  }

  /** Letters with stops that keep their stops inside a sentence: {@code Inc.}, {@code U.S.} */
  static boolean isInner(String text, int begin, int end) {
    if (text.charAt(end - 1) != '.') {
      return isDotted(text.substring(begin, Math.min(end, begin + 12))) && end - begin <= 12;
    }
    for (int i = begin; i < end; i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** The first character after opening quotes, brackets and dashes. */
  static int skipOpeners(String text, int begin, int end) {
    int i = begin;
    while (i < end && isOpener(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Where the part of a word after its last slash or hyphen begins, if that is an abbreviation:
   * {@code then-D.C.}, {@code R-Ky.}
   */
  static int lastPart(String text, int begin, int mark) {
    int cut = mark;
    // Not lastIndexOf: it would go back to the beginning of a text without such marks, every time.
    while (cut > begin && text.charAt(cut - 1) != '/' && text.charAt(cut - 1) != '-') {
      cut--;
    }
    if (cut <= begin || cut >= mark) {
      return begin;
    }
    boolean party = cut == begin + 2 && Character.isUpperCase(text.charAt(cut));
    return party || isDotted(text.substring(Math.max(cut, mark - 12), mark)) ? cut : begin;
  }

  /** Whether a word is an abbreviation in brackets, as {@code (N.J.)}, not a sentence in them. */
  static boolean isBracketed(String text, int begin, int mark, int end) {
    return Chars.isOpeningBracket(text.charAt(begin))
        && mark + 2 == end
        && Chars.isClosingBracket(text.charAt(end - 1));
  }

  private static boolean isOpener(char c) {
    return Chars.isQuote(c)
        || Chars.isOpeningBracket(c)
        || Chars.isDash(c)
        || c == '-'
        || c == '_'
        || c == '¿'
        || c == '¡'
        || c == '$'
        || c == '£'
        || c == '€';
  }
}
