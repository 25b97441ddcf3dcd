package org.postil.annotator.segments.internal;

/** Recognises web addresses, e-mail addresses, file names, hashtags and handles. */
final class Links {

  private final Vocabulary vocabulary;

  Links(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The end of the link that begins at {@code begin}.
   *
   * @return its end, or {@code begin} when there is none
   */
  int end(String text, int begin, int end) {
    char first = text.charAt(begin);
    if ((first == '#' || first == '@') && begin + 1 < end) {
      return tagEnd(text, begin, end);
    }
    if (!Character.isLetterOrDigit(first)) {
      return begin;
    }
    int dot = indexOf('.', text, begin, end);
    int colon = indexOf(':', text, begin, end);
    if (dot < 0 && colon < 0) {
      return begin;
    }
    int trimmed = trim(text, begin, end);
    if (colon > begin && colon < trimmed - 3 && text.startsWith("://", colon)
        || text.startsWith("www.", begin)) {
      return trimmed;
    }
    return isAddress(text, begin, trimmed) ? trimmed : begin;
  }

  private static int tagEnd(String text, int begin, int end) {
    int i = begin + 1;
    boolean letter = false;
    while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      letter |= Character.isLetter(text.charAt(i));
      i++;
    }
    return letter ? i : begin;
  }

  /** Punctuation at the end belongs to the sentence, a bracket only if it was not opened within. */
  private static int trim(String text, int begin, int end) {
    int i = end;
    while (i > begin) {
      char c = text.charAt(i - 1);
      boolean opened = c == ')' && indexOf('(', text, begin, i) >= 0;
      boolean sentence = ".,;:!?…".indexOf(c) >= 0 || Chars.isQuote(c) || Chars.isClosingBracket(c);
      if (opened || !sentence) {
        break;
      }
      i--;
    }
    return i;
  }

  /** {@code name@host.tld}, {@code host.tld}, {@code host.tld/path} or {@code file.ext}. */
  private boolean isAddress(String text, int begin, int end) {
    int at = indexOf('@', text, begin, end);
    int host = at < 0 ? begin : at + 1;
    int i = host;
    int lastDot = -1;
    while (i < end && isHostCharacter(text.charAt(i))) {
      if (text.charAt(i) == '.') {
        lastDot = i;
      }
      i++;
    }
    if (lastDot <= host || lastDot + 1 >= i || i < end && "/?#:".indexOf(text.charAt(i)) < 0) {
      return false;
    }
    String last = text.substring(lastDot + 1, i);
    return vocabulary.is(WordClass.DOMAIN, last) && Character.isLetterOrDigit(text.charAt(host));
  }

  private static boolean isHostCharacter(char c) {
    return c == '.' || c == '-' || c == '_' || c < 128 && Character.isLetterOrDigit(c);
  }

  /** Whether a web address in full begins here. */
  static boolean hasScheme(String text, int begin) {
    return text.startsWith("http://", begin) || text.startsWith("https://", begin);
  }

  private static int indexOf(char c, String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
