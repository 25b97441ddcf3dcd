package org.postil.annotator.entities.internal.model;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.postil.entities.lexicon.Varint;

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

  private final int[] keys;
  private final int[] rows;
  private final int shift;
  private final float[] weights;
  private final float[] transitions = new float[(T + 1) * T];

  private PackedModel(int size) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size + size / 2));
    keys = new int[1 << bits];
    rows = new int[1 << bits];
    shift = 32 - bits;
    weights = new float[(size + 1) * T];
  }

  @Override
  public void addTo(int feature, float[] scores, int offset) {
    int slot = (feature * 0x9E3779B1) >>> shift;
    while (rows[slot] != 0) {
      if (keys[slot] == feature) {
        int base = rows[slot] * T;
        for (int tag = 0; tag < T; tag++) {
          scores[offset + tag] += weights[base + tag];
        }
        return;
      }
      slot = (slot + 1) & (keys.length - 1);
    }
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
    try (InputStream in = PackedModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("not in the bundle; run the profile train-entities");
      }
      return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read model [" + FILE + "]: " + e.getMessage(), e);
    }
  }

  /** Reads a model that {@link #write} wrote. */
  public static PackedModel read(DataInput in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("expected the first bytes POST; train it again");
    }
    int size = in.readInt();
    PackedModel model = new PackedModel(size);
    for (int i = 0; i < model.transitions.length; i++) {
      model.transitions[i] = in.readFloat();
    }
    int key = 0;
    for (int row = 1; row <= size; row++) {
      key += Varint.read(in);
      model.readRow(key, row, in);
    }
    return model;
  }

  private void readRow(int key, int row, DataInput in) throws IOException {
    int slot = (key * 0x9E3779B1) >>> shift;
    while (rows[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    rows[slot] = row;
    for (int mask = Varint.read(in); mask != 0; mask &= mask - 1) {
      int zigzag = Varint.read(in);
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
      Varint.write(key - last, out);
      last = key;
      writeRow(row.getValue(), out);
    }
  }

  private static void writeRow(int[] steps, DataOutput out) throws IOException {
    int mask = 0;
    for (int tag = 0; tag < T; tag++) {
      mask |= steps[tag] == 0 ? 0 : 1 << tag;
    }
    Varint.write(mask, out);
    for (int step : steps) {
      if (step != 0) {
        Varint.write((step << 1) ^ (step >> 31), out);
      }
    }
  }
}
