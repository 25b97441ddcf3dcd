package org.postil.annotator.segments.internal;

/**
 * Finds the words of a block: what stands between white space, cut further where a sentence ends
 * without a space ({@code end.The next}), and cut into pieces where no space comes for too long.
 */
final class WordScanner {

  /** Longest piece, in UTF-16 code units; links are longer only in text made by machines. */
  static final int LONGEST_WORD = 2048;

  private final Vocabulary vocabulary;

  WordScanner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds the words of a block. */
  void scan(String text, Block block, Spans words) {
    int end = block.end();
    int i = block.begin();
    while (i < end) {
      if (Chars.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int begin = i;
      while (i < end && !Chars.isSpace(text.charAt(i)) && !endsBefore(text, begin, i, end)) {
        i++;
      }
      words.add(begin, i);
    }
  }

  private boolean endsBefore(String text, int begin, int i, int end) {
    if (i == begin) {
      return false;
    }
    if (i - begin >= LONGEST_WORD && !Character.isLowSurrogate(text.charAt(i))) {
      return true;
    }
    char before = text.charAt(i - 1);
    if (before < 128 && Chars.isWordLetter(before)) {
      return false;
    }
    return isGluedSentence(text, begin, i, end);
  }

  private boolean isGluedSentence(String text, int begin, int i, int end) {
    char here = text.charAt(i);
    int mark = i - 1;
    while (mark > begin && isCloser(text.charAt(mark))) {
      mark--;
    }
    char terminator = text.charAt(mark);
    if (Chars.isWideTerminator(terminator)) {
      return !isCloser(here) && !Chars.isTerminator(here);
    }
    return Chars.isTerminator(terminator)
        && Character.isUpperCase(here)
        && mark - begin > 1
        && Character.isLowerCase(text.charAt(mark - 1))
        && Character.isLowerCase(text.charAt(mark - 2))
        && startsWithStarter(text, i, end);
  }

  private static boolean isCloser(char c) {
    return Chars.isQuote(c) || Chars.isClosingBracket(c);
  }

  private boolean startsWithStarter(String text, int begin, int end) {
    int i = begin;
    while (i < end && i - begin < 16 && Chars.isWordLetter(text.charAt(i))) {
      i++;
    }
    boolean wordEnds = i == end || Chars.isSpace(text.charAt(i)) || text.charAt(i) == ',';
    return wordEnds && vocabulary.startsSentences(text, begin, i);
  }
}
