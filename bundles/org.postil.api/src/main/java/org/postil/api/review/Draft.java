package org.postil.api.review;

/**
 * A decision that is not in the journal yet.
 *
 * @param document id of the document
 * @param person who decides; not empty
 * @param decision what is decided
 */
public record Draft(String document, String person, Decision decision) {

  /** Checks that somebody decides. */
  public Draft {
    if (document.isEmpty() || person.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot record a decision of ["
              + person
              + "] on document ["
              + document
              + "]: expected the name of a person and the id of a document");
    }
  }
}
