package org.postil.annotator.segments.internal;

/**
 * Cuts a word that has lost the punctuation at its ends: clitics, dashes, numbers with units,
 * hyphens, scripts without spaces, pictographs; OpenNLP's model decides what is left.
 */
final class CoreTokenizer {

  private final Vocabulary vocabulary;
  private final TokenEndModel model;

  CoreTokenizer(Vocabulary vocabulary, TokenEndModel model) {
    this.vocabulary = vocabulary;
    this.model = model;
  }

  /** Adds the token of a word of letters only, or the two that are written as one. */
  void letters(String text, int begin, int end, Spans tokens) {
    int length = end - begin;
    if (length >= 5 && length <= 6) {
      int second = joinedOffset(text, begin, end);
      if (second > 0) {
        tokens.add(begin, begin + second);
        tokens.add(begin + second, end);
        return;
      }
    }
    tokens.add(begin, end);
  }

  private int joinedOffset(String text, int begin, int end) {
    for (int offset = 2; offset <= 3; offset++) {
      char second = text.charAt(begin + offset);
      if (second == 'n' || second == 't' || second == 'm') {
        if (vocabulary.is(WordClass.JOINED, text.substring(begin, end) + ":" + offset)) {
          return offset;
        }
      }
    }
    return 0;
  }

  /** Adds the tokens of a word. */
  void tokenize(String text, int begin, int end, Spans tokens) {
    if (begin >= end) {
      return;
    }
    int clitic = Clitics.begin(text, begin, end);
    if (clitic < end) {
      tokenize(text, begin, clitic, tokens);
      tokens.add(clitic, end);
      return;
    }
    int from = begin;
    int i = begin;
    while (i < end) {
      int length = separatorLength(text, begin, i, end);
      if (length > 0) {
        part(text, from, i, tokens);
        tokens.add(i, i + length);
        i += length;
        from = i;
      } else {
        i++;
      }
    }
    part(text, from, end, tokens);
  }

  /** The length of the sign at {@code i} that is a token of its own inside a word, else 0. */
  private int separatorLength(String text, int begin, int i, int end) {
    char c = text.charAt(i);
    if (c < 128 && Character.isLetterOrDigit(c)) {
      return 0;
    }
    if (Chars.isDash(c) || Chars.isDoubleQuote(c) || Chars.isIdeograph(c)) {
      return 1;
    }
    if (Chars.isWideTerminator(c) || c == '…' || c == '、' || c == '，' || c == ';') {
      return 1;
    }
    if (c == '-') {
      return Hyphens.separatorLength(vocabulary, text, begin, i, end);
    }
    if (isGlued(text, begin, i, end)) {
      return 1;
    }
    int run = i;
    while (c == '.' && run < end && text.charAt(run) == '.') {
      run++;
    }
    return run - i > 1 ? run - i : Pictographs.length(text, i, end);
  }

  /** A comma or mark between letters where a space was forgotten. */
  private static boolean isGlued(String text, int begin, int i, int end) {
    char c = text.charAt(i);
    return (c == ',' || c == '!' || c == '?' || c == ')')
        && i > begin
        && i + 1 < end
        && Chars.isWordLetter(text.charAt(i - 1))
        && Chars.isWordLetter(text.charAt(i + 1));
  }

  private void part(String text, int begin, int end, Spans tokens) {
    if (begin >= end) {
      return;
    }
    int kinds = kinds(text, begin, end);
    if (kinds == LETTER) {
      letters(text, begin, end, tokens);
    } else if (Numbers.isNumber(text, begin, end)) {
      tokens.add(begin, end);
    } else if (!numberWithUnit(text, begin, end, tokens)) {
      if ((kinds & OTHER) == 0 || isEnumerator(text, begin, end)) {
        tokens.add(begin, end);
      } else {
        undecided(text, begin, end, tokens);
      }
    }
  }

  private static final int LETTER = 1;

  /** Digits, and the hyphens that {@link Hyphens} left in. */
  private static final int DIGIT = 2;

  private static final int OTHER = 4;

  private static int kinds(String text, int begin, int end) {
    int kinds = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      kinds |= Chars.isWordLetter(c) ? LETTER : Chars.isDigit(c) || c == '-' ? DIGIT : OTHER;
    }
    return kinds;
  }

  /** A number with its full stop, at the head of a list item. */
  private static boolean isEnumerator(String text, int begin, int end) {
    return text.charAt(end - 1) == '.' && Numbers.end(text, begin, end) == end - 1;
  }

  private boolean numberWithUnit(String text, int begin, int end, Spans tokens) {
    int unit = Numbers.end(text, begin, end);
    if (unit == begin || unit == end) {
      return false;
    }
    String word = text.substring(unit, end);
    if (!vocabulary.is(WordClass.UNIT, word) && !vocabulary.is(WordClass.HOUR, word)) {
      return false;
    }
    tokens.add(begin, unit);
    tokens.add(unit, end);
    return true;
  }

  /** Letters after an apostrophe that {@link WordTokenizer} left on them: {@code 'til} */
  private static boolean isClipped(String text, int begin, int end) {
    return Chars.isApostrophe(text.charAt(begin)) && kinds(text, begin + 1, end) == LETTER;
  }

  private void undecided(String text, int begin, int end, Spans tokens) {
    if (Abbreviations.isInner(text, begin, end) || isClipped(text, begin, end)) {
      tokens.add(begin, end);
      return;
    }
    int from = begin;
    for (int split : model.splits(text.substring(begin, end))) {
      tokens.add(from, begin + split);
      from = begin + split;
    }
    tokens.add(from, end);
  }
}
