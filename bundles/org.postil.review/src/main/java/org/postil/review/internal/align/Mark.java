package org.postil.review.internal.align;

import java.util.Comparator;
import org.postil.api.layer.Span;

/**
 * A span as it is compared.
 *
 * @param begin first code point
 * @param end end in code points, exclusive
 * @param label its label after renaming
 * @param value what it means; empty if nothing
 * @param span where it comes from
 */
public record Mark(int begin, int end, String label, String value, Span span) {

  /** By begin, then by end. */
  public static final Comparator<Mark> BY_PLACE =
      Comparator.comparingInt(Mark::begin).thenComparingInt(Mark::end);

  /**
   * Offsets and label.
   *
   * @param begin first code point
   * @param end end in code points, exclusive
   * @param label its label; empty where labels do not count
   */
  public record Key(int begin, int end, String label) {}

  /**
   * What the strict score looks at.
   *
   * @return offsets and label
   */
  public Key key() {
    return new Key(begin, end, label);
  }

  /**
   * Where it is, whatever its label.
   *
   * @return offsets
   */
  public Key place() {
    return new Key(begin, end, "");
  }

  /**
   * Whether the offsets are the same.
   *
   * @param other another span
   * @return true if both begin and both end at one place
   */
  public boolean samePlace(Mark other) {
    return begin == other.begin && end == other.end;
  }

  /**
   * How much two spans share.
   *
   * @param other another span
   * @return shared code points; negative for the distance of spans that do not touch
   */
  public int overlap(Mark other) {
    return Math.min(end, other.end) - Math.max(begin, other.begin);
  }
}
