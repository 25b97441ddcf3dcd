package org.postil.annotator.quotes.internal.text;

import org.postil.types.Mention;

/**
 * A name in the text.
 *
 * @param begin first UTF-16 code unit
 * @param end end, exclusive
 * @param name the canonical name of the entity
 * @param kind what it names
 * @param gender of a person, as far as the text tells
 * @param role a person's role as the entity annotator gave it, in small letters, or empty
 * @param mention the feature structure behind it, or null when there is no entity annotator
 */
public record Name(
    int begin, int end, String name, Kind kind, Gender gender, String role, Mention mention) {

  /** What a name can name here. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE
  }

  /** What decides between {@code he} and {@code she}. */
  public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether a person of this gender can be meant by a pronoun of the other. */
    public boolean agrees(Gender other) {
      return this == other || this == UNKNOWN || other == UNKNOWN;
    }
  }
}
