package org.postil.annotator.segments.internal;

/**
 * How the word after a possible sentence end begins, opening quotes and brackets skipped.
 *
 * @param word its letters up to the first other sign, or the empty string
 * @param first its first character
 */
record NextWord(String word, char first) {

  private static final int LONGEST = 24;

  /** The word at {@code i}, or one of the next two when it is nothing but opening signs. */
  static NextWord of(String text, Spans words, int i) {
    for (int j = i; j < words.size() && j < i + 3; j++) {
      int end = words.end(j);
      int begin = Abbreviations.skipOpeners(text, words.begin(j), end);
      if (begin < end) {
        String head = text.substring(begin, Math.min(end, begin + LONGEST));
        return new NextWord(letters(head), head.charAt(0));
      }
    }
    return new NextWord("", '\0');
  }

  /** The letters and apostrophes that a word begins with. */
  static String letters(String word) {
    int i = 0;
    while (i < word.length() && isPart(word, i)) {
      i++;
    }
    return word.substring(0, i).replace('’', '\'').replace('`', '\'');
  }

  private static boolean isPart(String word, int i) {
    char c = word.charAt(i);
    boolean inside = i > 0 && i + 1 < word.length() && Character.isLetter(word.charAt(i + 1));
    return Character.isLetter(c) || inside && Chars.isApostrophe(c);
  }

  boolean isLower() {
    return Character.isLowerCase(first);
  }

  boolean isUpper() {
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  boolean isDigit() {
    return Chars.isDigit(first);
  }

  boolean isStop() {
    return Chars.isTerminator(first);
  }

  /** A Roman numeral of more than one letter, or {@code V} or {@code X}. */
  boolean isRoman() {
    return !word.isEmpty() && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }

  boolean hasInnerCapital() {
    return isLower() && word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }
}
