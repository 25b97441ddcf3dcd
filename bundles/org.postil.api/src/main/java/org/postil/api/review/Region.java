package org.postil.api.review;

/**
 * A stretch of a document's text.
 *
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 */
public record Region(int begin, int end) {

  /** Checks the offsets. */
  public Region {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "Cannot make a region [" + begin + "," + end + "): expected 0 <= begin <= end");
    }
  }

  /**
   * Whether a span shares a character with this region.
   *
   * @param otherBegin first UTF-16 code unit of the span
   * @param otherEnd its end, exclusive
   * @return true if they overlap
   */
  public boolean overlaps(int otherBegin, int otherEnd) {
    return otherBegin < end && begin < otherEnd;
  }
}
