package org.postil.web.internal.corpus;

/**
 * What the list shows of people's work on a document.
 *
 * @param decisions decisions that hold
 * @param done whether a person called the document done
 * @param last number of the last entry in the journal of the document; 0 for none
 */
public record ReviewFacts(int decisions, boolean done, long last) {

  /** Nobody did anything. */
  public static final ReviewFacts NONE = new ReviewFacts(0, false, 0);
}
