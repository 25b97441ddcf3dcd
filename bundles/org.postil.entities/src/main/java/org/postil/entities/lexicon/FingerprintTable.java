package org.postil.entities.lexicon;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An immutable map from fingerprints to small numbers. A look-up of a string that was never packed
 * answers a value by accident about once in three thousand times.
 *
 * <p>It lies in memory as in the file, so that loading it is little more than reading bytes. The
 * first bits of a fingerprint choose a bucket. A bucket is a run of entries of {@value #WIDTH}
 * bytes, high byte first: the other bits of the fingerprint, then the number of its value among the
 * different values, of which there are few. There are as many buckets as it takes for both to fit.
 */
public final class FingerprintTable {

  /** Bytes of an entry. */
  private static final int WIDTH = 3;

  private static final int ENTRIES_A_BUCKET = 12;
  private static final int MOST_A_BUCKET = 255;
  private static final int MOST_VALUE_BITS = 14;

  private final int[] values;

  /** Place of the first entry of each bucket, and of the end. */
  private final int[] starts;

  private final byte[] entries;
  private final int bucketShift;
  private final int valueBits;

  private FingerprintTable(int[] values, byte[] counts, byte[] entries) {
    this.values = values;
    this.entries = entries;
    this.bucketShift = Integer.numberOfLeadingZeros(counts.length) + 1;
    this.valueBits = bits(values.length);
    this.starts = new int[counts.length + 1];
    int at = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      at += counts[bucket] & 0xFF;
      starts[bucket + 1] = at;
    }
  }

  /**
   * The value of a fingerprint.
   *
   * @return the value, or 0 when the table lacks it
   */
  public int get(int fingerprint) {
    int bucket = fingerprint >>> bucketShift;
    int rest = fingerprint & (1 << bucketShift) - 1;
    int first = starts[bucket];
    int count = starts[bucket + 1] - first;
    if (count == 0) {
      return 0;
    }
    // Fingerprints are mixed well, so that of half the range lies about half-way.
    int at = first + (int) ((long) rest * count >>> bucketShift);
    int entry = entry(at);
    while (entry >>> valueBits > rest && at > first) {
      entry = entry(--at);
    }
    while (entry >>> valueBits < rest && at < first + count - 1) {
      entry = entry(++at);
    }
    return entry >>> valueBits == rest ? values[entry & (1 << valueBits) - 1] : 0;
  }

  private int entry(int number) {
    int at = number * WIDTH;
    return (entries[at] & 0xFF) << 16 | (entries[at + 1] & 0xFF) << 8 | entries[at + 2] & 0xFF;
  }

  /**
   * Reads a table that {@link #write} wrote.
   *
   * @throws IOException when the input does, or ends too soon
   */
  public static FingerprintTable read(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    byte[] counts = new byte[in.readInt()];
    byte[] entries = new byte[in.readInt() * WIDTH];
    byte[] packedValues = new byte[values.length * Integer.BYTES];
    in.readFully(packedValues);
    ByteBuffer.wrap(packedValues).asIntBuffer().get(values);
    in.readFully(counts);
    in.readFully(entries);
    return new FingerprintTable(values, counts, entries);
  }

  /**
   * Packs a map from fingerprints to values.
   *
   * @param map fingerprints with their values; zero values are left out
   * @throws IllegalArgumentException when there are too many different values, or too many
   *     fingerprints that begin alike
   * @throws IOException when the output does
   */
  public static void write(SortedMap<Integer, Integer> map, DataOutput out) throws IOException {
    SortedMap<Integer, Integer> entries = new TreeMap<>(Integer::compareUnsigned);
    entries.putAll(map);
    entries.values().removeIf(value -> value == 0);
    int[] values = new TreeSet<>(entries.values()).stream().mapToInt(Integer::intValue).toArray();
    int bucketBits = bucketBits(entries.size(), bits(values.length));
    byte[] counts = counts(entries.keySet(), bucketBits);
    out.writeInt(values.length);
    out.writeInt(counts.length);
    out.writeInt(entries.size());
    for (int value : values) {
      out.writeInt(value);
    }
    out.write(counts);
    int restMask = (1 << 32 - bucketBits) - 1;
    for (var entry : entries.entrySet()) {
      int number = Arrays.binarySearch(values, entry.getValue());
      int packed = (entry.getKey() & restMask) << bits(values.length) | number;
      out.writeByte(packed >>> 16);
      out.writeShort(packed);
    }
  }

  private static int bucketBits(int size, int valueBits) {
    int fitting = Integer.SIZE + valueBits - WIDTH * Byte.SIZE;
    if (valueBits > MOST_VALUE_BITS) {
      throw new IllegalArgumentException(
          "Cannot pack a table: expected at most 16,384 different values, found more");
    }
    return Math.max(fitting, bits(size / ENTRIES_A_BUCKET));
  }

  private static byte[] counts(Iterable<Integer> fingerprints, int bucketBits) {
    byte[] counts = new byte[1 << bucketBits];
    for (int fingerprint : fingerprints) {
      int bucket = fingerprint >>> 32 - bucketBits;
      if (++counts[bucket] == 0) {
        throw new IllegalArgumentException(
            "Cannot pack a table: more than "
                + MOST_A_BUCKET
                + " fingerprints begin alike; expected strings to be mixed well");
      }
    }
    return counts;
  }

  /** How many bits the numbers below a count take, at least one. */
  private static int bits(int count) {
    return count < 2 ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }
}
