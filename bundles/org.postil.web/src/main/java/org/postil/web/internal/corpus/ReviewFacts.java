package org.postil.web.internal.corpus;

/**
 * What the list shows of people's work on a document.
 *
 * @param decisions decisions that hold
 * @param done whether a person called the document done
 */
public record ReviewFacts(int decisions, boolean done) {

  /** Nobody did anything. */
  public static final ReviewFacts NONE = new ReviewFacts(0, false);
}
