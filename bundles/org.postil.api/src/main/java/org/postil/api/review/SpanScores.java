package org.postil.api.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well side B finds the spans of side A. Spans with the same offsets and label count once.
 *
 * @param strict same offsets and label, micro-averaged over documents as the scorer of CoNLL-2003
 *     does
 * @param untyped same offsets, whatever the label
 * @param overlap spans of one label that share a character, paired one to one, longest overlap
 *     first; a diagnosis, not a figure to report
 * @param labels the strict score of each label
 */
public record SpanScores(
    Score strict, Score untyped, Score overlap, SortedMap<String, Score> labels) {

  /** Copies the map. */
  public SpanScores {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
