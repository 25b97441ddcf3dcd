package org.postil.entities.lexicon;

import org.postil.entities.text.Spelling;

/**
 * Brown clusters: each word's place in a binary tree of words that occur in like company, as a path
 * of bits from the root. Keys are words in small letters with digits simplified.
 */
public final class BrownClusters {

  private final FingerprintTable table;

  /** Clusters over a table whose values are paths made by {@link #path(String)}. */
  public BrownClusters(FingerprintTable table) {
    this.table = table;
  }

  /**
   * The path of a word.
   *
   * @param lower the word in small letters
   * @return the bits of the path below a leading one, or 0 for an unknown word
   */
  public int pathOf(String lower) {
    return table.get(Fingerprint.of(Spelling.simplified(lower)));
  }

  /** The first bits of a path, or the whole path when it is not longer. */
  public static int prefix(int path, int bits) {
    int length = 31 - Integer.numberOfLeadingZeros(path);
    return length <= bits ? path : path >>> (length - bits);
  }

  /** Encodes a path written as zeros and ones. */
  public static int path(String bits) {
    return Integer.parseInt("1" + bits, 2);
  }
}
