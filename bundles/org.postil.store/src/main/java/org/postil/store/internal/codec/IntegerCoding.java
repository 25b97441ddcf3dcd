package org.postil.store.internal.codec;

/**
 * Ways to make a row of integers small. CBOR spends fewer bytes on numbers near zero, so offsets
 * are written as differences where that is shorter. Arithmetic wraps: every row comes back exactly.
 */
final class IntegerCoding {

  private IntegerCoding() {}

  /** Each value less the one before; the first as it is. */
  static int[] differences(int[] values) {
    int[] result = new int[values.length];
    int before = 0;
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i] - before;
      before = values[i];
    }
    return result;
  }

  /** Undoes {@link #differences}. */
  static int[] sums(int[] differences) {
    int[] result = new int[differences.length];
    int sum = 0;
    for (int i = 0; i < differences.length; i++) {
      sum += differences[i];
      result[i] = sum;
    }
    return result;
  }

  /** Each value less its neighbour in another row of the same length. */
  static int[] minus(int[] values, int[] others) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i] - others[i];
    }
    return result;
  }

  /** Undoes {@link #minus}. */
  static int[] plus(int[] values, int[] others) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i] + others[i];
    }
    return result;
  }

  /** Bytes that CBOR takes for a row of integers. */
  static long cost(int[] values) {
    long cost = 0;
    for (int value : values) {
      int magnitude = value < 0 ? ~value : value;
      cost += magnitude < 24 ? 1 : magnitude < 256 ? 2 : magnitude < 65_536 ? 3 : 5;
    }
    return cost;
  }
}
