package org.postil.annotator.quotes.internal.speaker;

import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/**
 * A noun phrase in a sequence.
 *
 * @param from first item
 * @param to item after the last
 */
record Phrase(Sequence sequence, int from, int to) {

  int begin() {
    return sequence.begin(from);
  }

  int end() {
    return sequence.end(to - 1);
  }

  String text() {
    return sequence.text(from, to);
  }

  boolean isPronoun() {
    boolean one = to - from == 1;
    return one && (sequence.is(from, WordClass.PRONOUN) || !pronoun().equals(first()));
  }

  /** The personal pronoun, also for a possessive one. */
  String pronoun() {
    return switch (first()) {
      case "his" -> "he";
      case "her" -> "she";
      case "its" -> "it";
      case "their" -> "they";
      default -> first();
    };
  }

  String first() {
    return sequence.lower(from);
  }

  /** Whether it points at something known: {@code the mayor}, {@code its director}, a title. */
  boolean isDefinite() {
    return sequence.is(from, "the")
        || sequence.is(from, WordClass.POSSESSIVE)
        || sequence.isCapitalised(from) && !sequence.is(from, WordClass.DETERMINER) && from > 0;
  }

  /** The last noun before {@code of}, {@code for} and the like; the last item if there is none. */
  int head() {
    for (int i = from + 1; i < to; i++) {
      if (sequence.is(i, WordClass.JOINER) || sequence.is(i, "in")) {
        return i - 1;
      }
    }
    return to - 1;
  }

  /**
   * Whether a name in it is its head, or the first of several: {@code painters Bo Ek and Al Lo}.
   */
  boolean isNamedBy(Name name) {
    int next = after(name);
    return next > head() || sequence.is(next, "and");
  }

  /** Whether a name only tells whose aide or lawyer its head is: {@code the Holm adviser}. */
  boolean describes(Name name) {
    for (int i = after(name); i <= head(); i++) {
      if (sequence.is(i, WordClass.ROLE) || sequence.is(i, WordClass.SPEAKS)) {
        return true;
      }
    }
    return false;
  }

  private int after(Name name) {
    int next = from;
    while (next < to && sequence.begin(next) < name.end()) {
      next++;
    }
    return next;
  }

  /** Whether its head is of a class. */
  boolean headIs(WordClass kind) {
    return sequence.is(head(), kind);
  }
}
