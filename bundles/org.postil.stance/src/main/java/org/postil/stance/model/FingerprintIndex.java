package org.postil.stance.model;

import java.io.DataInput;
import java.io.IOException;

/**
 * Numbers keys from 0 by 32-bit fingerprints of their hashes, in the order in which they are given.
 * Two keys in four thousand million are taken for one another. Immutable.
 */
public final class FingerprintIndex {

  private final int[] fingerprints;
  private final int[] slots;
  private final int mask;

  /**
   * An index over keys.
   *
   * @param fingerprints those of the keys, by number
   */
  public FingerprintIndex(int[] fingerprints) {
    this.fingerprints = fingerprints;
    int capacity = Integer.highestOneBit(Math.max(8, fingerprints.length)) * 4;
    mask = capacity - 1;
    slots = new int[capacity];
    for (int i = 0; i < fingerprints.length; i++) {
      int slot = start(fingerprints[i]);
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  static FingerprintIndex read(DataInput in) throws IOException {
    return new FingerprintIndex(ArrayReader.readInts(in));
  }

  /** The fingerprint of a hash. */
  public static int fingerprint(long hash) {
    return (int) (hash >>> 32) ^ (int) hash;
  }

  public int size() {
    return fingerprints.length;
  }

  /** The number of a key, or -1. */
  public int find(long hash) {
    int fingerprint = fingerprint(hash);
    int slot = start(fingerprint);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (fingerprints[number] == fingerprint) {
        return number;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  private int start(int fingerprint) {
    int h = fingerprint * 0x9E3779B9;
    return (h ^ h >>> 15) & mask;
  }
}
