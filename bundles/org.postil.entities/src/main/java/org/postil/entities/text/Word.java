package org.postil.entities.text;

/**
 * A word as the entity annotators see it: finer than a token, since {@code U.S.-led} is three
 * words.
 *
 * @param form the characters of the text
 * @param begin where it begins in the text, in UTF-16 code units
 * @param end where it ends in the text, in UTF-16 code units, exclusive
 */
public record Word(String form, int begin, int end) {

  /** Whether nothing stands between it and a later word, as around the hyphen of U.S.-led. */
  public boolean touches(Word next) {
    return end == next.begin;
  }
}
