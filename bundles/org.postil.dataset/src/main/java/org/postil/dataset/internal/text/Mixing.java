package org.postil.dataset.internal.text;

/** Spreads bits, so that any few of them can stand for all. */
public final class Mixing {

  private Mixing() {}

  /**
   * The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
   *
   * @param bits any bits
   * @return as many bits, each of which depends on all
   */
  public static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * Joins two values.
   *
   * @param a first value
   * @param b second value
   * @return bits that differ for {@code (b, a)}
   */
  public static long join(long a, long b) {
    return mix(a * 0x9e3779b97f4a7c15L + b);
  }
}
