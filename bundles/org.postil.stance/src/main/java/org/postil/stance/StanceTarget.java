package org.postil.stance;

import org.postil.types.EntityMention;

/**
 * Something in a sentence that a position can be about.
 *
 * @param name what it is called
 * @param first first word
 * @param last last word, inclusive
 * @param mention the entity mention that it is, or null
 */
record StanceTarget(String name, int first, int last, EntityMention mention) {

  /** Whether it is a name that is neither of a person nor of an organisation. */
  boolean isElsewhere() {
    return mention != null
        && !"PER".equals(mention.getLabel())
        && !"ORG".equals(mention.getLabel());
  }

  boolean isNamed(String other) {
    return name.equals(other);
  }
}
