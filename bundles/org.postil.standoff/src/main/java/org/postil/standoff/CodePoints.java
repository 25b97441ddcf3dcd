package org.postil.standoff;

import java.util.Arrays;

/**
 * Converts offsets of one text between UTF-16 code units and Unicode code points. Made in one pass
 * over the text; each conversion takes logarithmic time in the number of characters beyond the
 * Basic Multilingual Plane. Immutable.
 */
public final class CodePoints {

  /** Where surrogate pairs begin, in code units. */
  private final int[] pairs;

  private final int units;

  private CodePoints(int[] pairs, int units) {
    this.pairs = pairs;
    this.units = units;
  }

  /**
   * Reads a text.
   *
   * @param text any text; an unpaired surrogate counts as one code point
   * @return its conversion
   */
  public static CodePoints of(String text) {
    int[] pairs = new int[0];
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == pairs.length) {
          pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
        }
        pairs[count++] = i++;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, count), text.length());
  }

  /**
   * Length of the text.
   *
   * @return number of code points
   */
  public int count() {
    return units - pairs.length;
  }

  /**
   * Whether both ways of counting agree throughout the text.
   *
   * @return true if the text has no surrogate pairs
   */
  public boolean sameAsUnits() {
    return pairs.length == 0;
  }

  /**
   * Converts an offset of the text.
   *
   * @param unit offset in code units; one in the middle of a pair is taken as the end of the pair
   * @return the offset in code points
   */
  public int fromUnits(int unit) {
    int before = Arrays.binarySearch(pairs, unit - 1);
    return before >= 0 ? unit - before : unit - (-before - 1);
  }

  /**
   * Converts an offset from outside.
   *
   * @param codePoint offset in code points, 0 to {@link #count()}
   * @return the offset in code units
   */
  public int toUnits(int codePoint) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
