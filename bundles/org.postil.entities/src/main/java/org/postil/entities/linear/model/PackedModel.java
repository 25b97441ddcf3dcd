package org.postil.entities.linear.model;

import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.postil.entities.lexicon.PackedBytes;

/**
 * The trained weights. In the file each feature is the difference of its fingerprint from the one
 * before, a bit set of the tags that have a weight, and the weights in {@value #STEPS}ths.
 * Immutable, to be shared among threads.
 */
public final class PackedModel implements LinearModel {

  /** The file of the shipped model, beside this class. */
  public static final String FILE = "entities.bin";

  /** Weights are multiples of one over this. */
  public static final int STEPS = 64;

  private static final int MAGIC = 0x504F5354;
  private static final int T = Tags.COUNT;

  /** Open addressing: a fingerprint and its row, side by side; row 0 for a free slot. */
  private final int[] slots;

  private final int shift;
  private final float[] weights;
  private final float[] transitions = new float[(T + 1) * T];

  private PackedModel(int size) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size + size / 2));
    slots = new int[2 << bits];
    shift = 32 - bits;
    weights = new float[(size + 1) * T];
  }

  @Override
  public void addTo(int feature, float[] scores, int offset) {
    int row = row(feature);
    if (row != 0) {
      add(row * T, scores, offset);
    }
  }

  /**
   * As the other one. Most places of the table are in slow memory: all are read before anything is
   * decided by them, so that the processor can wait for many at once.
   */
  @Override
  public void addTo(int[] features, int size, float[] scores, int offset) {
    int[] homes = new int[size];
    for (int k = 0; k < size; k++) {
      homes[k] = slots[slot(features[k])];
    }
    int rows = 0;
    for (int k = 0; k < size; k++) {
      int row = homes[k] == features[k] ? slots[slot(features[k]) + 1] : row(features[k]);
      if (row != 0) {
        homes[rows++] = row * T;
      }
    }
    for (int k = 0; k < rows; k++) {
      add(homes[k], scores, offset);
    }
  }

  private void add(int base, float[] scores, int offset) {
    for (int tag = 0; tag < T; tag++) {
      scores[offset + tag] += weights[base + tag];
    }
  }

  @Override
  public float lead(int feature, int tag) {
    int base = row(feature) * T;
    return weights[base + tag] - weights[base + Tags.OUTSIDE];
  }

  @Override
  public float weight(int feature, int tag) {
    return weights[row(feature) * T + tag];
  }

  /** The row of a feature, or 0, whose weights are all zero. */
  private int row(int feature) {
    int slot = slot(feature);
    while (slots[slot + 1] != 0 && slots[slot] != feature) {
      slot = next(slot);
    }
    return slots[slot + 1];
  }

  /**
   * Fingerprints are mixed well; in their own order the table is filled from one end to the other.
   */
  private int slot(int feature) {
    return feature >>> shift << 1;
  }

  private int next(int slot) {
    return (slot + 2) & (slots.length - 1);
  }

  @Override
  public float transition(int before, int tag) {
    return transitions[before * T + tag];
  }

  /**
   * Reads the model in this bundle.
   *
   * @throws UncheckedIOException when it is missing or broken
   */
  public static PackedModel load() {
    try {
      return read(PackedBytes.of(PackedModel.class, FILE, "run the profile train-entities"));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Reads a model that {@link #write} wrote. */
  public static PackedModel read(PackedBytes in) throws IOException {
    if (in.integer() != MAGIC) {
      throw new IOException(
          "Cannot read model: expected the first bytes POST, found others; train it again");
    }
    int size = in.integer();
    PackedModel model = new PackedModel(size);
    for (int i = 0; i < model.transitions.length; i++) {
      model.transitions[i] = Float.intBitsToFloat(in.integer());
    }
    int key = 0;
    for (int row = 1; row <= size; row++) {
      key += in.varint();
      model.readRow(key, row, in);
    }
    return model;
  }

  private void readRow(int key, int row, PackedBytes in) {
    int slot = slot(key);
    while (slots[slot + 1] != 0) {
      slot = next(slot);
    }
    slots[slot] = key;
    slots[slot + 1] = row;
    for (int mask = in.varint(); mask != 0; mask &= mask - 1) {
      int zigzag = in.varint();
      int steps = (zigzag >>> 1) ^ -(zigzag & 1);
      weights[row * T + Integer.numberOfTrailingZeros(mask)] = (float) steps / STEPS;
    }
  }

  /**
   * Writes a model.
   *
   * @param weights for each fingerprint, in unsigned order, the weights of all tags in steps
   * @param transitions see {@link #transition}
   */
  public static void write(SortedMap<Long, int[]> weights, LinearModel transitions, DataOutput out)
      throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(weights.size());
    for (int before = 0; before <= T; before++) {
      for (int tag = 0; tag < T; tag++) {
        out.writeFloat(transitions.transition(before, tag));
      }
    }
    int last = 0;
    for (var row : weights.entrySet()) {
      int key = row.getKey().intValue();
      PackedBytes.writeVarint(key - last, out);
      last = key;
      writeRow(row.getValue(), out);
    }
  }

  private static void writeRow(int[] steps, DataOutput out) throws IOException {
    int mask = 0;
    for (int tag = 0; tag < T; tag++) {
      mask |= steps[tag] == 0 ? 0 : 1 << tag;
    }
    PackedBytes.writeVarint(mask, out);
    for (int step : steps) {
      if (step != 0) {
        PackedBytes.writeVarint((step << 1) ^ (step >> 31), out);
      }
    }
  }
}
