package org.postil.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found. The numbers are those of all hits, whichever of them are shown.
 *
 * @param hits number of hits
 * @param documents number of documents with a hit
 * @param lines hits in their context, by id of the document, then by place
 * @param byDocument hits by id of the document, most first
 * @param bySource hits by publisher of the document, most first; the empty name is for documents
 *     whose publisher is not known
 * @param byLabel hits by the annotations that they share text with, most first, named {@code
 *     entity:ORG} or, without a label, {@code entity}
 * @param next where the next answer goes on; null if there are no more hits
 */
public record SearchAnswer(
    long hits,
    long documents,
    List<SearchLine> lines,
    List<Count> byDocument,
    List<Count> bySource,
    List<Count> byLabel,
    @Nullable String next) {

  /** Most entries of each list of counts. */
  public static final int MOST_COUNTS = 100;

  /** Copies the lists. */
  public SearchAnswer {
    lines = List.copyOf(lines);
    byDocument = List.copyOf(byDocument);
    bySource = List.copyOf(bySource);
    byLabel = List.copyOf(byLabel);
  }

  /**
   * A number of hits.
   *
   * @param value what they have in common
   * @param hits how many there are
   */
  public record Count(String value, long hits) {}
}
