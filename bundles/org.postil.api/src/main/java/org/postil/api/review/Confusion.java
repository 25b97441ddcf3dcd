package org.postil.api.review;

/**
 * A cell of the confusion matrix: how many pairings have a label on side A and a label on side B.
 * {@link Comparer#align} gives the pairings behind it.
 *
 * @param a label of side A; empty where side A has nothing
 * @param b label of side B; empty where side B has nothing
 * @param sameOffsets pairings whose spans have the same offsets
 * @param otherOffsets the others: overlapping offsets, or nothing on one side
 */
public record Confusion(String a, String b, long sameOffsets, long otherOffsets) {

  /**
   * Pairings in this cell.
   *
   * @return the sum of both counts
   */
  public long count() {
    return sameOffsets + otherOffsets;
  }
}
