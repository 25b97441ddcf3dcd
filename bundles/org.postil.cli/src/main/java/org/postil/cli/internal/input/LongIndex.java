package org.postil.cli.internal.input;

import java.util.Arrays;

/** Numbers the distinct keys that it is given, in about 36 bytes each. */
final class LongIndex {

  private static final long EMPTY = 0;

  private long[] keys = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int size;

  /**
   * Adds a key; 0 counts as 1.
   *
   * @param key what to add
   * @return the number of the key, from 0, if it was there already; -1 if it is new
   */
  int add(long key) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = slot(keys, key == EMPTY ? 1 : key);
    if (keys[at] != EMPTY) {
      return numbers[at];
    }
    keys[at] = key == EMPTY ? 1 : key;
    numbers[at] = size++;
    return -1;
  }

  /** Number of distinct keys. */
  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = Arrays.copyOf(oldNumbers, oldNumbers.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int at = (int) (key ^ key >>> 32) & keys.length - 1;
    while (keys[at] != EMPTY && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }
}
