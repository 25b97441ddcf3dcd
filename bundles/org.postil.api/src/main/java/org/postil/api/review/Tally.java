package org.postil.api.review;

/**
 * Counts behind a score. Side A is the reference, side B is judged against it.
 *
 * @param hitsA spans of side A that were found
 * @param a spans of side A
 * @param hitsB spans of side B that are right; equal to {@code hitsA} where spans match one to one
 * @param b spans of side B
 */
public record Tally(long hitsA, long a, long hitsB, long b) {

  /**
   * Counts of spans that match one to one.
   *
   * @param hits spans that both sides have
   * @param a spans of side A
   * @param b spans of side B
   * @return the counts
   */
  public static Tally oneToOne(long hits, long a, long b) {
    return new Tally(hits, a, hits, b);
  }

  /**
   * Part of side B that is right.
   *
   * @return 0 to 1; 1 if neither side has a span, 0 if only side A has
   */
  public double precision() {
    return ratio(hitsB, b, a);
  }

  /**
   * Part of side A that was found.
   *
   * @return 0 to 1; 1 if neither side has a span, 0 if only side B has
   */
  public double recall() {
    return ratio(hitsA, a, b);
  }

  /**
   * Harmonic mean of precision and recall.
   *
   * @return 0 to 1
   */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  private static double ratio(long hits, long of, long other) {
    if (of == 0) {
      return other == 0 ? 1 : 0;
    }
    return (double) hits / of;
  }
}
