package org.postil.annotator.dates.internal.grammar;

import org.postil.annotator.dates.internal.text.Words;

/** A kind of word that a rule may ask for in the context of an expression. */
enum WordClass {
  /** A run of digits. */
  DIGITS,
  /** A word that looks like a plural noun. */
  PLURAL,
  /** A word with a capital letter. */
  CAPITAL,
  /** A word in small letters. */
  SMALL,
  /** A word that touches the expression. */
  GLUED,
  /** Nothing: the block begins or ends. */
  EDGE;

  boolean holds(Words words, int neighbour, boolean after) {
    return switch (this) {
      case DIGITS -> words.digits(neighbour);
      case PLURAL -> words.plural(neighbour);
      case CAPITAL -> words.capital(neighbour);
      case SMALL -> words.letters(neighbour) && !words.capital(neighbour);
      case GLUED -> after ? words.glued(neighbour) : touches(words, neighbour + 1);
      case EDGE -> false;
    };
  }

  private static boolean touches(Words words, int i) {
    return i < words.size() && words.glued(i);
  }
}
