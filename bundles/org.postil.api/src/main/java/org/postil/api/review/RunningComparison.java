package org.postil.api.review;

import org.osgi.annotation.versioning.ProviderType;

/** A comparison that takes documents one by one. Used by one thread at a time. */
@ProviderType
public interface RunningComparison {

  /**
   * Adds a document. One that a side has not done is counted, and otherwise left out.
   *
   * @param document what the sides say
   */
  void add(ComparedDocument document);

  /**
   * Makes the figures of the documents so far. The same documents in the same order give the same
   * figures.
   *
   * @return the result
   */
  Comparison result();
}
