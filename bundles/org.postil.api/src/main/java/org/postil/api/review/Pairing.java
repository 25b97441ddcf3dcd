package org.postil.api.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Span;

/**
 * A span of one side beside its counterpart on the other. Every span is in one pairing; of spans of
 * one side with the same offsets, label and value only the first is paired.
 *
 * @param kind how they agree
 * @param a span of side A; null in {@link Kind#ONLY_B}
 * @param b span of side B; null in {@link Kind#ONLY_A}
 * @param labelA label that was compared, after renaming; empty if there is no {@code a}
 * @param labelB label that was compared, after renaming; empty if there is no {@code b}
 */
public record Pairing(Kind kind, @Nullable Span a, @Nullable Span b, String labelA, String labelB) {

  /** Ways to agree or differ. */
  public enum Kind {
    /** Same offsets, label and value. */
    SAME,
    /** Same offsets and label, other value. */
    VALUE,
    /** Same offsets, other label. */
    LABEL,
    /** Same label, overlapping offsets. */
    BOUNDS,
    /** Other label, overlapping offsets. */
    BOUNDS_AND_LABEL,
    /** Side B has nothing there. */
    ONLY_A,
    /** Side A has nothing there. */
    ONLY_B;

    /**
     * Whether both sides have a span with the same offsets and label: a hit of the strict score.
     *
     * @return true for {@link #SAME} and {@link #VALUE}
     */
    public boolean isStrictHit() {
      return this == SAME || this == VALUE;
    }
  }

  /**
   * The span that stands first in the text.
   *
   * @return the span of side A, or that of side B if there is none
   */
  public Span first() {
    Span found = a == null ? b : a;
    if (found == null) {
      throw new IllegalStateException("Cannot find the span of a pairing without spans");
    }
    return found;
  }

  /**
   * The span of side A.
   *
   * @return empty in {@link Kind#ONLY_B}
   */
  public Optional<Span> spanA() {
    return Optional.ofNullable(a);
  }

  /**
   * The span of side B.
   *
   * @return empty in {@link Kind#ONLY_A}
   */
  public Optional<Span> spanB() {
    return Optional.ofNullable(b);
  }
}
