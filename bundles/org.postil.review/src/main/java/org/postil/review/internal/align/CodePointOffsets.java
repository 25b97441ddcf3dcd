package org.postil.review.internal.align;

import java.util.Arrays;

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points, so that overlaps are
 * measured in characters as people and other tools count them.
 */
final class CodePointOffsets {

  /** Where the second halves of surrogate pairs stand. */
  private final int[] halves;

  CodePointOffsets(String text) {
    int[] found = new int[16];
    int size = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
        found[size++] = i++;
      }
    }
    halves = Arrays.copyOf(found, size);
  }

  int of(int unit) {
    int at = Arrays.binarySearch(halves, unit);
    return unit - (at >= 0 ? at : -at - 1);
  }
}
