package org.postil.itest.formats;

/**
 * Where the places of a text are in another that differs from it in white space only. Offsets are
 * UTF-16 code units.
 */
final class TextAlignment {

  private final String from;
  private final String to;
  private final int[] places;

  private TextAlignment(String from, String to, int[] places) {
    this.from = from;
    this.to = to;
    this.places = places;
  }

  /**
   * Aligns two texts.
   *
   * @throws AssertionError if they differ in more than white space
   */
  static TextAlignment of(String from, String to, String where) {
    int[] places = new int[from.length() + 1];
    int at = 0;
    for (int i = 0; i < from.length(); i++) {
      if (Character.isWhitespace(from.charAt(i))) {
        places[i] = -1;
        continue;
      }
      while (at < to.length() && Character.isWhitespace(to.charAt(at))) {
        at++;
      }
      if (at == to.length() || to.charAt(at) != from.charAt(i)) {
        throw new AssertionError(
            where
                + ": the text differs at "
                + i
                + ", ["
                + around(from, i)
                + "] became ["
                + around(to, at)
                + "]");
      }
      places[i] = at++;
    }
    if (!to.substring(at).isBlank()) {
      throw new AssertionError(where + ": text was added: [" + around(to, at) + "]");
    }
    return new TextAlignment(from, to, places);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 5), Math.min(text.length(), at + 15));
  }

  /** Whether the texts are equal. */
  boolean same() {
    return from.equals(to);
  }

  /** The other text as it is; white space at the ends of spans is looked at if it is here. */
  TextAlignment ofResult() {
    int[] own = new int[to.length() + 1];
    for (int i = 0; i < to.length(); i++) {
      own[i] = Character.isWhitespace(to.charAt(i)) ? -1 : i;
    }
    return new TextAlignment(same() ? to : "", to, own);
  }

  /** Whether a span begins or ends with white space. */
  boolean hasBlankEnd(int begin, int end) {
    return begin < end && (places[begin] < 0 || places[end - 1] < 0);
  }

  /** Where a span lies in the other text; white space at its ends is not looked at. */
  int[] span(int begin, int end) {
    if (same()) {
      return new int[] {begin, end};
    }
    int first = begin;
    int last = end - 1;
    while (first < end && places[first] < 0) {
      first++;
    }
    while (last >= first && places[last] < 0) {
      last--;
    }
    return last < first ? new int[] {-1, -1} : new int[] {places[first], places[last] + 1};
  }
}
