package org.postil.api.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.postil.api.layer.Span;

/**
 * A label of the document as annotators and people left it.
 *
 * @param label the label
 * @param status what became of it; never corrected or deleted
 * @param suggestions the annotators' labels that it stands for now; empty if there are none
 * @param decisions numbers of the entries that are about it, in order
 * @param people who decided about it
 * @param disputed whether the last decisions of two people contradict each other
 */
public record ReviewedLabel(
    String label,
    ReviewedSpan.Status status,
    List<Span> suggestions,
    List<Long> decisions,
    SortedSet<String> people,
    boolean disputed) {

  /** Copies the collections. */
  public ReviewedLabel {
    suggestions = List.copyOf(suggestions);
    decisions = List.copyOf(decisions);
    people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
  }
}
