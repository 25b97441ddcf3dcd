package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/** One element of a pattern. */
interface Element {

  int[] NONE = {};
  int[] ONE = {1};

  /**
   * How many items the element can take.
   *
   * @param at the first item to take
   * @param right whether items are taken from left to right
   * @return numbers of items in the order in which to try them; empty when it cannot match
   */
  int[] lengths(Sequence sequence, int at, boolean right);

  /**
   * Notes what was taken.
   *
   * @param from first item, in reading order
   * @param to item after the last
   */
  default void capture(Sequence sequence, int from, int to, Match match) {}
}
