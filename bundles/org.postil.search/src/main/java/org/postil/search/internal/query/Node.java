package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** A part of a query. */
public sealed interface Node permits Node.Placed, And, Or, Not, Where {

  /** A part that finds places, so that other parts can be near them. */
  sealed interface Placed extends Node
      permits Word, Beginning, Phrase, Annotation, Near, Within, AnyOf {

    /**
     * The places in a document.
     *
     * @param page the document
     * @return in order, each once
     * @throws IOException if the index cannot be read
     */
    List<Place> places(Page page) throws IOException;

    @Override
    default Optional<List<Place>> find(Page page) throws IOException {
      List<Place> places = places(page);
      return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }
  }

  /**
   * Looks at a document.
   *
   * @param page the document
   * @return the places that are hits, in order, each once; empty if the document is not found
   * @throws IOException if the index cannot be read
   */
  Optional<List<Place>> find(Page page) throws IOException;

  /**
   * The documents that are worth looking at.
   *
   * @return finds all documents that are found, and maybe others
   */
  Query candidates();

  /**
   * Whether it asks what became of annotations, so that those that people took away count too.
   *
   * @return whether it does
   */
  boolean asksState();
}
