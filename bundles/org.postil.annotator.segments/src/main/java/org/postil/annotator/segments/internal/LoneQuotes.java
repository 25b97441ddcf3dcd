package org.postil.annotator.segments.internal;

/** Quotation marks with spaces on both sides, as tokenised text has them. */
final class LoneQuotes {

  private LoneQuotes() {}

  /**
   * Whether a word is nothing but a mark that closes a quotation.
   *
   * @param open whether a straight mark before it is open
   */
  static boolean closes(String text, int begin, int end, boolean open) {
    char c = text.charAt(begin);
    if (end - begin == 1) {
      return c == '”' || c == '"' && open;
    }
    return end - begin == 2 && c == '\'' && text.charAt(begin + 1) == '\'';
  }

  /** Whether a word has an odd number of straight double marks. */
  static boolean isOdd(String text, int begin, int end) {
    boolean odd = false;
    for (int i = begin; i < end; i++) {
      odd ^= text.charAt(i) == '"';
    }
    return odd;
  }
}
