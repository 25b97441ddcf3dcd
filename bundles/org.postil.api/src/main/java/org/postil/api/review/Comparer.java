package org.postil.api.review;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Compares what two sides say: two layers, two versions of an annotator, two people, or an
 * annotator and gold. Safe for use by many threads.
 */
@ProviderType
public interface Comparer {

  /**
   * Puts the spans of both sides beside each other. Pairs are one to one, found in this order: same
   * offsets and label, same offsets, overlapping offsets and same label, overlapping offsets; of
   * several the one with the longest overlap, then the first in the text.
   *
   * @param document what the sides say; a side that has not done the document counts as one that
   *     found nothing
   * @param options what to compare
   * @return all pairings, the agreeing ones too, in order of the text
   */
  List<Pairing> align(ComparedDocument document, ComparisonOptions options);

  /**
   * Starts a comparison of many documents. Memory grows by some counts for each document.
   *
   * @param options what to compare
   * @return takes the documents, one by one
   */
  RunningComparison start(ComparisonOptions options);
}
