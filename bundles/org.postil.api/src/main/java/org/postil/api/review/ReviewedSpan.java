package org.postil.api.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.api.layer.Span;

/**
 * A span as annotators and people left it.
 *
 * @param content what it says: as people decided, or else as the annotators say
 * @param values features that people set, by short name
 * @param status what became of it
 * @param carry how decisions met what annotators say now
 * @param suggestions the annotators' spans that it stands for now; empty if there are none
 * @param decisions numbers of the entries that are about it, in order
 * @param people who decided about it
 * @param disputed whether the last decisions of two people contradict each other
 * @param notes remarks on it, in order
 */
public record ReviewedSpan(
    Anchor content,
    SortedMap<String, FeatureValue> values,
    Status status,
    Carry carry,
    List<Span> suggestions,
    List<Long> decisions,
    SortedSet<String> people,
    boolean disputed,
    List<Entry> notes) {

  /** What became of a span. */
  public enum Status {
    /** An annotator wrote it; nobody has decided. */
    SUGGESTED,
    /** It is right as it was. */
    ACCEPTED,
    /** It is right with a correction. */
    CORRECTED,
    /** A person added it. */
    ADDED,
    /** It is wrong. */
    REJECTED,
    /** It was taken away. */
    DELETED;

    /**
     * Whether people say that the span is there.
     *
     * @return true for accepted, corrected and added ones
     */
    public boolean isGold() {
      return this == ACCEPTED || this == CORRECTED || this == ADDED;
    }
  }

  /** How decisions met what annotators say now. */
  public enum Carry {
    /** There are no decisions, or none of the annotators was asked: a person added the span. */
    NONE,
    /** An annotator says what the decisions are about. */
    EXACT,
    /** An annotator has the label with other, overlapping bounds. */
    MOVED,
    /** An annotator has the bounds with another label. */
    RELABELLED,
    /** An annotator has overlapping bounds and another label. */
    MOVED_AND_RELABELLED,
    /**
     * An annotator has bounds and label with another meaning: another value of a TIMEX3, another
     * speaker, or other words after a correction of the text.
     */
    REVALUED,
    /** No annotator has anything there any more. */
    ORPHANED,
    /** One of these differences, and a person has decided to keep what was decided. */
    KEPT;

    /**
     * Whether a person should look at it.
     *
     * @return true if annotators say something else than what was decided about, or nothing
     */
    public boolean needsReview() {
      return this != NONE && this != EXACT && this != KEPT;
    }
  }

  /** Copies the collections. */
  public ReviewedSpan {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    suggestions = List.copyOf(suggestions);
    decisions = List.copyOf(decisions);
    people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
    notes = List.copyOf(notes);
  }
}
