package org.postil.api.dataset;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.io.LossReport;

/**
 * What an export of training data came to.
 *
 * @param documents documents written by split; a single entry {@code all} without splits
 * @param labels spans written by split, then by type and label such as {@code entity PER}
 * @param leftOut documents that were not written, by reason
 * @param clusters groups of two and more documents that stay together
 * @param clustered documents in these groups
 * @param leaks pairs of near-duplicates in different splits; 0 unless something is broken
 * @param notes other things to know, a sentence each
 * @param losses what the format could not hold, and what windows and alignment left out
 * @param resumed documents that were taken over from an export that was interrupted
 */
public record DatasetReport(
    SortedMap<String, Long> documents,
    SortedMap<String, SortedMap<String, Long>> labels,
    SortedMap<String, Long> leftOut,
    long clusters,
    long clustered,
    long leaks,
    List<String> notes,
    LossReport losses,
    long resumed) {

  /** Copies the collections. */
  public DatasetReport {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    notes = List.copyOf(notes);
  }
}
