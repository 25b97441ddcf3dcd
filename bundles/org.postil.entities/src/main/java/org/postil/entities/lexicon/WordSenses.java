package org.postil.entities.lexicon;

/**
 * Clusters of capitalised words by their vectors: words that are used alike, such as Italian towns
 * or German surnames. Case counts: {@code Turkey} has a cluster, {@code turkey} none.
 */
public final class WordSenses {

  private static final int COARSE_SHIFT = 16;
  private static final int FINE = (1 << COARSE_SHIFT) - 1;

  private final FingerprintTable table;

  /** Clusters over a table whose values are made by {@link #value}. */
  public WordSenses(FingerprintTable table) {
    this.table = table;
  }

  /** The clusters of a word as written; 0 when it has none. */
  public int of(String form) {
    return table.get(Fingerprint.of(form));
  }

  /** The number of the fine cluster, from 1. */
  public static int fine(int value) {
    return value & FINE;
  }

  /** The number of the coarse cluster, from 1. */
  public static int coarse(int value) {
    return value >>> COARSE_SHIFT;
  }

  /** Both numbers in one. */
  public static int value(int coarse, int fine) {
    return coarse << COARSE_SHIFT | fine;
  }
}
