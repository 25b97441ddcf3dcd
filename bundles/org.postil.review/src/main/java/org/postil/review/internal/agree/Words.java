package org.postil.review.internal.agree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.postil.api.review.Region;

/**
 * The words of a text: runs of letters and digits; other characters that are no space stand alone.
 */
final class Words {

  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int size;

  Words(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      boolean letter = Character.isLetterOrDigit(point) || (inWord && isMark(point));
      if (letter && inWord) {
        ends[size - 1] = next;
      } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
        add(i, next);
      }
      inWord = letter;
      i = next;
    }
  }

  int size() {
    return size;
  }

  /** Numbers of the words that share a character with a stretch, in UTF-16 code units. */
  IntStream within(int begin, int end) {
    int found = Arrays.binarySearch(ends, 0, size, begin);
    int first = found >= 0 ? found + 1 : -found - 1;
    return IntStream.range(first, size).takeWhile(word -> begins[word] < end);
  }

  boolean touches(int word, List<Region> regions) {
    return regions.stream().anyMatch(region -> region.overlaps(begins[word], ends[word]));
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size++] = end;
  }
}
