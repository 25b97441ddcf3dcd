package org.postil.stance.model;

import java.io.DataInput;
import java.io.IOException;

/**
 * What the model knows of words: a vector and two valences each. Words are kept as fingerprints,
 * vectors as bytes with a scale for each dimension. Immutable.
 */
public final class WordTable {

  /** Row of a word that is not in the table. */
  public static final int UNKNOWN = -1;

  static final float VALENCE_STEP = 1 / 30f;

  private final FingerprintIndex index;
  private final int dimensions;
  private final byte[] vectors;
  private final float[] scales;
  private final byte[] lexicon;
  private final byte[] learned;

  /**
   * A table.
   *
   * @param vectors row after row
   * @param scales what a byte is multiplied with, for each dimension
   * @param lexicon valence from the lexicon, −4 to 4 in steps of 1/30; 0 when it is not there
   * @param learned valence that the vector foretells, in the same steps
   */
  public WordTable(
      FingerprintIndex index, byte[] vectors, float[] scales, byte[] lexicon, byte[] learned) {
    this.index = index;
    this.dimensions = scales.length;
    this.vectors = vectors;
    this.scales = scales;
    this.lexicon = lexicon;
    this.learned = learned;
  }

  static WordTable read(DataInput in) throws IOException {
    FingerprintIndex index = FingerprintIndex.read(in);
    float[] scales = ArrayReader.readFloats(in);
    byte[] vectors = new byte[index.size() * scales.length];
    in.readFully(vectors);
    byte[] lexicon = new byte[index.size()];
    in.readFully(lexicon);
    byte[] learned = new byte[index.size()];
    in.readFully(learned);
    return new WordTable(index, vectors, scales, lexicon, learned);
  }

  /** Length of the vectors. */
  public int dimensions() {
    return dimensions;
  }

  /** The row of a word. */
  public int row(long hash) {
    return index.find(hash);
  }

  /** Valence from the lexicon. */
  public float lexiconValence(int row) {
    return row < 0 ? 0 : lexicon[row] * VALENCE_STEP;
  }

  /** Valence that the word's vector foretells. */
  public float learnedValence(int row) {
    return row < 0 ? 0 : learned[row] * VALENCE_STEP;
  }

  /** Adds a multiple of a word's vector to numbers in an array. */
  public void addTo(int row, float factor, float[] sum, int offset) {
    int from = row * dimensions;
    for (int i = 0; i < dimensions; i++) {
      sum[offset + i] += factor * scales[i] * vectors[from + i];
    }
  }

  /** A copy of a word's vector. */
  public float[] vector(int row) {
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = scales[i] * vectors[row * dimensions + i];
    }
    return vector;
  }
}
