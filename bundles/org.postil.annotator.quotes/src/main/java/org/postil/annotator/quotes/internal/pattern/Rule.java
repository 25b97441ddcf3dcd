package org.postil.annotator.quotes.internal.pattern;

import java.util.List;
import org.postil.annotator.quotes.internal.text.Sequence;

/**
 * A way in which news tells who speaks.
 *
 * @param name shown in explanations
 * @param kind what the quotation is then
 * @param confidence 0 to 1
 * @param clauseLike whether the quotation must end as a clause does, in a comma or a mark
 * @param examples texts, each with the speaker after {@code =>}; they are the rule's tests
 */
public record Rule(
    String name,
    Kind kind,
    double confidence,
    boolean clauseLike,
    Pattern pattern,
    List<String> examples) {

  /** Whether the pattern asks for something after the quotation. */
  public boolean looksRight() {
    return !pattern.right().isEmpty();
  }

  /** Whether the pattern asks for something on both sides. */
  public boolean looksBothWays() {
    return looksRight() && !pattern.left().isEmpty();
  }

  /** Whether the rule fits around an item; what it found is noted in {@code match}. */
  public boolean matches(Sequence sequence, int quote, Match match) {
    return pattern.matches(sequence, quote, match);
  }

  /** What a rule makes of a quotation. */
  public enum Kind {
    /** A clause or more in somebody's words. */
    CLAUSE,
    /** Some words of somebody's within the author's sentence. */
    FRAGMENT,
    /** Words set apart, or a name of something. */
    SCARE
  }
}
