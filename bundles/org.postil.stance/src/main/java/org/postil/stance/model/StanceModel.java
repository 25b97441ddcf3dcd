package org.postil.stance.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * All that training learnt. Immutable, shared by the engines of the bundle.
 *
 * @param words what it knows of words
 * @param linear over n-grams around the target and counts of valences
 * @param network over averaged word vectors and the same counts
 * @param temperature what scores are divided by so that probabilities are honest
 */
public record StanceModel(WordTable words, LinearLayer linear, Network network, float temperature) {

  /** Number of labels: against, neutral, for. */
  public static final int LABELS = 3;

  /** Labels by number. */
  public static final int AGAINST = 0;

  public static final int NEUTRAL = 1;
  public static final int FOR = 2;

  /** Share of neutral targets in NewsMTSC train, which is sampled for positions. */
  public static final double NEUTRAL_SHARE = 0.3465;

  private static final int MAGIC = 0x50535431;
  private static final String RESOURCE = "stance.bin";

  private static StanceModel shared;

  /** The model of this bundle, read at the first call. */
  public static synchronized StanceModel shared() throws IOException {
    if (shared == null) {
      try (InputStream stream = StanceModel.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IOException(
              "Cannot load model [" + RESOURCE + "]: it is missing; train it as MODEL.md says");
        }
        shared = read(stream);
      }
    }
    return shared;
  }

  /** Reads a model. */
  public static StanceModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    int magic = in.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          "Cannot read stance model: it begins with ["
              + Integer.toHexString(magic)
              + "], expected ["
              + Integer.toHexString(MAGIC)
              + "]; train it as MODEL.md says");
    }
    return new StanceModel(
        WordTable.read(in), LinearLayer.read(in), Network.read(in), in.readFloat());
  }
}
