package org.postil.annotator.segments.internal;

/** What the word before a full stop is. */
enum AbbreviationKind {
  NONE,
  TITLE,
  INNER,
  FINAL,
  NUMERIC,
  MONTH,
  HOUR,
  INITIAL,
  /** It looks like an abbreviation and is in no list. */
  UNKNOWN;

  private static final String VOWELS = "aeiouyAEIOUYáàâäãåæéèêëíìîïóòôöõøúùûüý";

  /**
   * The kind of a word.
   *
   * @param closed whether a closing quote or bracket follows the full stop
   */
  static AbbreviationKind of(Vocabulary vocabulary, String word, boolean closed) {
    if (vocabulary.is(WordClass.TITLE, word)) {
      return TITLE;
    }
    if (vocabulary.is(WordClass.INNER, word)) {
      return INNER;
    }
    if (vocabulary.is(WordClass.HOUR, word)) {
      return HOUR;
    }
    if (vocabulary.is(WordClass.MONTH, word)) {
      return MONTH;
    }
    if (vocabulary.is(WordClass.FINAL, word)) {
      return FINAL;
    }
    if (vocabulary.is(WordClass.NUMERIC, word)) {
      return NUMERIC;
    }
    if (Abbreviations.isInitial(word)) {
      return INITIAL;
    }
    if (Abbreviations.isDotted(word)) {
      return FINAL;
    }
    return !closed && looksAbbreviated(word) ? UNKNOWN : NONE;
  }

  /** Short, of letters, with a capital and no vowel: {@code Brg}. */
  private static boolean looksAbbreviated(String word) {
    if (word.length() > 5 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    boolean lower = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) || VOWELS.indexOf(c) >= 0) {
        return false;
      }
      lower |= Character.isLowerCase(c);
    }
    return lower;
  }
}
