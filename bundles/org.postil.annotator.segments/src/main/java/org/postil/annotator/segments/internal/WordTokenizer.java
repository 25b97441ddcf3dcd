package org.postil.annotator.segments.internal;

/**
 * Cuts a word of the text (what stands between white space) into tokens: punctuation from its ends,
 * then what is left by {@link CoreTokenizer}. Plain words, which are nine in ten, take the short
 * way.
 */
final class WordTokenizer {

  private static final int MOST_CLOSERS = 32;

  private final Vocabulary vocabulary;
  private final Links links;
  private final CoreTokenizer core;
  private final int[] closers = new int[MOST_CLOSERS + 1];

  WordTokenizer(Vocabulary vocabulary, TokenEndModel model) {
    this.vocabulary = vocabulary;
    links = new Links(vocabulary);
    core = new CoreTokenizer(vocabulary, model);
  }

  /**
   * Adds the tokens of one word.
   *
   * @param endsSentence whether the word ends its sentence, so that a full stop is a token
   */
  void tokenize(String text, int begin, int end, boolean endsSentence, Spans tokens) {
    if (isPlain(text, begin, end)) {
      core.letters(text, begin, end, tokens);
      return;
    }
    int from = openers(text, begin, end, tokens);
    if (from == end) {
      return;
    }
    int link = links.end(text, from, end);
    if (link > from) {
      tokens.add(from, link);
      if (link < end) {
        tokenize(text, link, end, endsSentence, tokens);
      }
      return;
    }
    int count = 0;
    int to = end;
    while (to > from && count < MOST_CLOSERS) {
      int closer = closerBegin(text, from, to, endsSentence || to < end);
      if (closer == to) {
        break;
      }
      closers[count++] = to;
      to = closer;
    }
    closers[count] = to;
    core.tokenize(text, from, to, tokens);
    for (int i = count; i > 0; i--) {
      tokens.add(closers[i], closers[i - 1]);
    }
  }

  private static boolean isPlain(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Chars.isWordLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Cuts quotes, brackets and the like from the front. */
  private int openers(String text, int begin, int end, Spans tokens) {
    int i = begin;
    while (i < end) {
      int length = openerLength(text, i, end);
      if (length == 0) {
        break;
      }
      tokens.add(i, i + length);
      i += length;
    }
    return i;
  }

  private int openerLength(String text, int i, int end) {
    char c = text.charAt(i);
    if (c < 128 && Character.isLetterOrDigit(c)) {
      return 0;
    }
    if (Chars.isApostrophe(c)) {
      return isClipped(text, i, end) ? 0 : Math.min(runLength(text, i, end), 2);
    }
    if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=' || c == '~') {
      int run = runLength(text, i, end);
      boolean number = i + run < end && Chars.isDigit(text.charAt(i + run));
      return run == 1 && number ? 0 : run;
    }
    if (c == '!' || c == '?') {
      return markRun(text, i, end);
    }
    return isOpener(c) ? 1 : 0;
  }

  private static boolean isOpener(char c) {
    return Chars.isQuote(c)
        || Chars.isBracket(c)
        || Chars.isDash(c)
        || ",;:/…¿¡•·|<>".indexOf(c) >= 0
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** An apostrophe for letters or digits that are left out: {@code ’90s}, {@code ’em}. */
  private boolean isClipped(String text, int i, int end) {
    int j = i + 1;
    while (j < end && Chars.isWordLetter(text.charAt(j))) {
      j++;
    }
    if (j > i + 1) {
      String rest = text.substring(i + 1, j);
      return vocabulary.is(WordClass.CLIPPED, rest.toLowerCase(java.util.Locale.ROOT));
    }
    return j + 1 < end
        && Chars.isDigit(text.charAt(j))
        && Chars.isDigit(text.charAt(j + 1))
        && (j + 2 == end || text.charAt(j + 2) == 's');
  }

  /** Where the closing sign before {@code to} begins; {@code to} when there is none. */
  private int closerBegin(String text, int from, int to, boolean stopIsToken) {
    char c = text.charAt(to - 1);
    if (c < 128 && Character.isLetterOrDigit(c)) {
      return to;
    }
    if (c == '.') {
      return stopBegin(text, from, to, stopIsToken);
    }
    if (c == '!' || c == '?') {
      int i = to - 1;
      while (i > from && (text.charAt(i - 1) == '!' || text.charAt(i - 1) == '?')) {
        i--;
      }
      return i;
    }
    if (Chars.isApostrophe(c)) {
      return to - from > 1 && text.charAt(to - 2) == c ? to - 2 : to - 1;
    }
    if (c == '-' || c == '*' || c == '_' || c == '=' || c == '~') {
      return repeatBegin(text, from, to);
    }
    return isCloser(c) ? to - 1 : to;
  }

  private static boolean isCloser(char c) {
    return Chars.isQuote(c)
        || Chars.isBracket(c)
        || Chars.isDash(c)
        || Chars.isTerminator(c)
        || ",;:%°/…、，；：|<>".indexOf(c) >= 0
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** A full stop is a token unless it belongs to an abbreviation; dots in a row are one token. */
  private int stopBegin(String text, int from, int to, boolean stopIsToken) {
    int i = to - 1;
    while (i > from && text.charAt(i - 1) == '.') {
      i--;
    }
    if (to - i > 1) {
      return i;
    }
    return stopIsToken && !Abbreviations.keepsStop(vocabulary, text, from, to - 1) ? i : to;
  }

  private static int repeatBegin(String text, int from, int to) {
    int i = to - 1;
    while (i > from && text.charAt(i - 1) == text.charAt(to - 1)) {
      i--;
    }
    return i;
  }

  private static int runLength(String text, int i, int end) {
    int j = i + 1;
    while (j < end && text.charAt(j) == text.charAt(i)) {
      j++;
    }
    return j - i;
  }

  private static int markRun(String text, int i, int end) {
    int j = i;
    while (j < end && (text.charAt(j) == '!' || text.charAt(j) == '?')) {
      j++;
    }
    return j - i;
  }
}
