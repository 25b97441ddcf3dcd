package org.postil.training.minilm.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Random;
import org.postil.onnx.OnnxModel;

/** Makes sure that a written graph computes what was trained. */
public final class ExportCheck {

  private static final int PIECES = 40;
  private static final float MOST = 1e-3f;

  private ExportCheck() {}

  /**
   * Compares the exact graph of an encoder with the encoder.
   *
   * @return the largest difference
   * @throws IOException when they differ by more than a thousandth
   */
  public static float compare(Encoder encoder, Parameters parameters) throws IOException {
    Random random = new Random(1);
    float[] rows = new float[PIECES * MiniLm.WIDTH];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 0.05f * (float) random.nextGaussian();
    }
    float[] written =
        OnnxModel.of(new EncoderGraph(parameters::matrix, false).encoder()).run(rows, MiniLm.WIDTH);
    float[] trained = encode(encoder, rows);
    float difference = 0;
    for (int i = 0; i < rows.length; i++) {
      difference = Math.max(difference, Math.abs(written[i] - trained[i]));
    }
    if (difference > MOST) {
      throw new IOException(
          "Cannot export: graph and training differ by [" + difference + "], expected " + MOST);
    }
    return difference;
  }

  private static float[] encode(Encoder encoder, float[] rows) {
    try (NDManager arrays = NDManager.newBaseManager()) {
      NDArray input = arrays.create(rows, new Shape(1, PIECES, MiniLm.WIDTH));
      NDArray mask = arrays.zeros(new Shape(1, 1, 1, PIECES));
      return encoder.encode(input, mask, false).toFloatArray();
    }
  }
}
