package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** A possessive pronoun that stands for the speaker: {@code her answer}. */
record PossessorElement() implements Element {

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    boolean own = sequence.is(at, "my") || sequence.is(at, "our") || sequence.is(at, "your");
    return sequence.is(at, WordClass.POSSESSIVE) && !own ? ONE : NONE;
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    match.speaker(from, to);
  }
}
