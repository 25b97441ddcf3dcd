package org.postil.entities.lexicon;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An immutable map from fingerprints to small numbers. Packed as one group per value: the value,
 * the count, and the sorted fingerprints as differences of variable length. A look-up of a string
 * that was never packed answers a value by accident about once in five thousand times.
 */
public final class FingerprintTable {

  private static final int EMPTY = 0;

  private final int[] keys;
  private final char[] groups;
  private final int[] values;
  private final int shift;

  private FingerprintTable(int size, int[] values) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size + size / 4));
    this.keys = new int[1 << bits];
    this.groups = new char[1 << bits];
    this.shift = 32 - bits;
    this.values = values;
  }

  /**
   * The value of a fingerprint.
   *
   * @return the value, or 0 when the table lacks it
   */
  public int get(int fingerprint) {
    int key = fingerprint == EMPTY ? 1 : fingerprint;
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return values[groups[slot]];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  private void put(int key, int group) {
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    groups[slot] = (char) group;
  }

  /**
   * Fingerprints are mixed well; in their own order a table is filled from one end to the other.
   */
  private int slot(int key) {
    return key >>> shift;
  }

  /** Reads a table that {@link #write} wrote. */
  public static FingerprintTable read(PackedBytes in) {
    int size = in.integer();
    int[] values = new int[in.integer()];
    FingerprintTable table = new FingerprintTable(size, values);
    for (int group = 0; group < values.length; group++) {
      values[group] = in.integer();
      table.readGroup(group, in.integer(), in);
    }
    return table;
  }

  private void readGroup(int group, int count, PackedBytes in) {
    int key = 0;
    for (int i = 0; i < count; i++) {
      key += in.varint();
      put(key, group);
    }
  }

  /**
   * Packs a map from fingerprints to values.
   *
   * @param entries fingerprints with their values; zero values are left out
   * @throws IOException when the output does
   */
  public static void write(SortedMap<Integer, Integer> entries, DataOutput out) throws IOException {
    SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
    entries.forEach(
        (key, value) -> {
          if (value != 0) {
            groups
                .computeIfAbsent(value, v -> new java.util.ArrayList<>())
                .add(key == EMPTY ? 1 : key);
          }
        });
    out.writeInt(groups.values().stream().mapToInt(Collection::size).sum());
    out.writeInt(groups.size());
    for (var group : groups.entrySet()) {
      out.writeInt(group.getKey());
      out.writeInt(group.getValue().size());
      int last = 0;
      int[] keys = group.getValue().stream().mapToInt(Integer::intValue).toArray();
      for (int key : sortedUnsigned(keys)) {
        PackedBytes.writeVarint(key - last, out);
        last = key;
      }
    }
  }

  private static int[] sortedUnsigned(int[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] ^= Integer.MIN_VALUE;
    }
    java.util.Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      keys[i] ^= Integer.MIN_VALUE;
    }
    return keys;
  }
}
