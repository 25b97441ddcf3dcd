package org.postil.io.text.internal.zones;

/** The marks that list items start with. */
final class Bullet {

  /** Marks that make an item wherever they start a line before a space. */
  private static final String MARKS = "-*•‣◦▪■●○·–►▶✓✔➤→+";

  private static final int MOST_DIGITS = 3;

  private Bullet() {}

  /** Whether a stretch starts with a bullet and a space. */
  static boolean at(String text, int begin, int end) {
    return end - begin > 2
        && MARKS.indexOf(text.charAt(begin)) >= 0
        && Character.isWhitespace(text.charAt(begin + 1))
        && !Character.isWhitespace(text.charAt(end - 1));
  }

  /**
   * The number that a stretch starts with, as in {@code 2. Ask again} or {@code 2) Ask again}; -1
   * when there is none.
   */
  static int number(String text, int begin, int end) {
    int i = begin;
    int number = 0;
    while (i < end && i - begin < MOST_DIGITS && isDigit(text.charAt(i))) {
      number = number * 10 + text.charAt(i++) - '0';
    }
    boolean closed = i > begin && i + 2 < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    return closed && Character.isWhitespace(text.charAt(i + 1)) ? number : -1;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}
