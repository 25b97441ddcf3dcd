package org.postil.io.brat.internal;

import java.util.List;

/**
 * A line of an annotation file.
 *
 * @param number its number, from 1
 * @param id what stands before the first tab
 * @param head the words between the first tab and the second
 * @param rest what stands after the second tab; empty if there is none
 */
record BratLine(int number, String id, List<String> head, String rest) {

  static BratLine of(int number, String text) throws BratFault {
    String[] parts = text.split("\t", 3);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isBlank()) {
      throw new BratFault(number, "expected an id, a tab and an annotation, found [" + text + "]");
    }
    List<String> head = List.of(parts[1].strip().split(" +"));
    return new BratLine(number, parts[0], head, parts.length > 2 ? parts[2] : "");
  }

  char kind() {
    return id.charAt(0);
  }

  /** The word at a place of the head. */
  String word(int index, String expected) throws BratFault {
    if (index >= head.size()) {
      throw new BratFault(number, "expected " + expected + ", found only " + head);
    }
    return head.get(index);
  }

  /** The part of a {@code role:id} word. */
  String[] pair(int index) throws BratFault {
    String word = word(index, "a role and an id such as Arg1:T3");
    int colon = word.indexOf(':');
    if (colon <= 0 || colon == word.length() - 1) {
      throw new BratFault(
          number, "expected a role and an id such as Arg1:T3, found [" + word + "]");
    }
    return new String[] {word.substring(0, colon), word.substring(colon + 1)};
  }
}
