package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not blank, without the white space at its ends.
 *
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param afterGap whether the line before it is blank or missing
 */
record TextLine(int begin, int end, boolean afterGap) {

  /** What comes after so many lines is taken for one: the limit bounds memory, not articles. */
  static final int MOST = 1_000_000;

  /** The lines of a text that have anything to see in them, in order. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean gap = true;
    int start = 0;
    while (start <= text.length()) {
      int feed = lines.size() < MOST - 1 ? text.indexOf('\n', start) : -1;
      int stop = feed < 0 ? text.length() : feed;
      int begin = start;
      int end = stop;
      while (begin < end && invisible(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && invisible(text.charAt(end - 1))) {
        end--;
      }
      if (begin < end) {
        lines.add(new TextLine(begin, end, gap));
      }
      gap = begin == end;
      start = stop + 1;
    }
    return lines;
  }

  int length() {
    return end - begin;
  }

  /** Spaces of every width, zero included; never a joiner, which belongs to a letter or emoji. */
  private static boolean invisible(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || unit == '\u200B'
        || unit == '\uFEFF';
  }
}
