package org.postil.annotator.stance.minilm.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.postil.onnx.OnnxModel;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.stance.model.Network;

/**
 * All that the accurate judge knows. Immutable, shared by the engines of the bundle.
 *
 * @param encoder gives words their vectors
 * @param network from the numbers of a target to scores
 * @param lexicalShare what the scores of the judge by lexicon are multiplied with before they are
 *     added
 * @param temperature what sums of scores are divided by so that probabilities are honest
 */
public record AccurateModel(
    SentenceEncoder encoder, Network network, float lexicalShare, float temperature) {

  /** File of the layers of MiniLM, beside this class. */
  public static final String LAYERS = "minilm.onnx";

  /** File of all else, beside this class. */
  public static final String NETWORK = "stance.bin";

  private static AccurateModel shared;

  /**
   * The model of this bundle, read at the first call.
   *
   * @throws IOException when a file is missing or broken
   */
  public static synchronized AccurateModel shared() throws IOException {
    if (shared == null) {
      try (InputStream in = AccurateModel.class.getResourceAsStream(NETWORK)) {
        if (in == null) {
          throw new IOException(
              "Cannot load model [" + NETWORK + "]: it is missing; train it as MODEL.md says");
        }
        shared = read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
      }
    }
    return shared;
  }

  private static AccurateModel read(DataInputStream in) throws IOException {
    OnnxModel layers = OnnxModel.load(AccurateModel.class, LAYERS);
    SentenceEncoder encoder = new SentenceEncoder(PieceEmbeddings.shared(), layers);
    return new AccurateModel(encoder, Network.read(in), in.readFloat(), in.readFloat());
  }
}
