package org.postil.annotator.quotes.internal.pattern;

import java.util.List;
import org.postil.annotator.quotes.internal.text.Sequence;

/**
 * What a rule wants to see around a quotation.
 *
 * @param left elements before it, in reading order
 * @param right elements after it
 */
record Pattern(List<Element> left, List<Element> right) {

  /** Whether the pattern fits around an item; what it found is noted in {@code match}. */
  boolean matches(Sequence s, int quote, Match match) {
    return matchLeft(left, s, quote - 1, match) && matchRight(right, 0, s, quote + 1, match);
  }

  /** Matches elements so that the last ends with item {@code last}. */
  static boolean matchLeft(List<Element> elements, Sequence s, int last, Match match) {
    return matchLeft(elements, elements.size() - 1, s, last, match);
  }

  private static boolean matchLeft(
      List<Element> elements, int element, Sequence s, int at, Match match) {
    if (element < 0) {
      return true;
    }
    for (int length : elements.get(element).lengths(s, at, false)) {
      if (matchLeft(elements, element - 1, s, at - length, match)) {
        elements.get(element).capture(s, at - length + 1, at + 1, match);
        return true;
      }
    }
    return false;
  }

  private static boolean matchRight(
      List<Element> elements, int element, Sequence s, int at, Match match) {
    if (element == elements.size()) {
      return true;
    }
    for (int length : elements.get(element).lengths(s, at, true)) {
      if (matchRight(elements, element + 1, s, at + length, match)) {
        elements.get(element).capture(s, at, at + length, match);
        return true;
      }
    }
    return false;
  }
}
