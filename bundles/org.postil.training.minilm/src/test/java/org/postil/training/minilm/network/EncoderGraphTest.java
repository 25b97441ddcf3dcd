package org.postil.training.minilm.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.onnx.OnnxModel;
import org.postil.training.minilm.onnx.Matrix;
import org.postil.training.minilm.onnx.OnnxWeights;

class EncoderGraphTest {

  private static final long SEED = 5;
  private static final int PIECES = 20;

  private final Map<String, Matrix> weights = new HashMap<>();
  private final Random random = new Random(SEED);

  /** Weights of the size that those of a trained model have. */
  private Matrix weight(String name) {
    return weights.computeIfAbsent(
        name,
        key -> {
          if (key.endsWith("gamma")) {
            return matrix(1, MiniLm.WIDTH, 0.1f, 1);
          }
          int wide = key.contains("attend") ? 3 * MiniLm.WIDTH : 4 * MiniLm.WIDTH;
          boolean widens = key.contains("attend") || key.contains("widen");
          int columns = key.startsWith("top") ? 5 : widens ? wide : MiniLm.WIDTH;
          int rows = key.contains("narrow") ? wide : MiniLm.WIDTH;
          return matrix(key.endsWith("weight") ? rows : 1, columns, 0.04f, 0);
        });
  }

  private Matrix matrix(int rows, int columns, float spread, float middle) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = middle + spread * (float) random.nextGaussian();
    }
    return new Matrix(rows, columns, values);
  }

  @Test
  void roundingToBytesChangesLittle() throws IOException {
    float[] rows = matrix(PIECES, MiniLm.WIDTH, 1, 0).values();
    float[] exact = run(new EncoderGraph(this::weight, false).encoder(), rows);
    float[] rounded = run(new EncoderGraph(this::weight, true).encoder(), rows);
    assertEquals(PIECES * MiniLm.WIDTH, rounded.length);
    double error = 0;
    double size = 0;
    for (int i = 0; i < exact.length; i++) {
      error += Math.pow(exact[i] - rounded[i], 2);
      size += Math.pow(exact[i], 2);
    }
    double share = Math.sqrt(error / size);
    assertTrue(share > 0 && share < 0.06, "relative error " + share);
  }

  @Test
  void aLinearLayerOnTopGivesScoresForEachPiece() throws IOException {
    float[] rows = matrix(3, MiniLm.WIDTH, 1, 0).values();
    float[] encoded = run(new EncoderGraph(this::weight, false).encoder(), rows);
    float[] scores = run(new EncoderGraph(this::weight, false).scores("top."), rows);
    float[] expected = new float[3 * 5];
    for (int i = 0; i < expected.length; i++) {
      double sum = weight("top.bias").values()[i % 5];
      for (int k = 0; k < MiniLm.WIDTH; k++) {
        sum += encoded[i / 5 * MiniLm.WIDTH + k] * weight("top.weight").values()[k * 5 + i % 5];
      }
      expected[i] = (float) sum;
    }
    assertArrayEquals(expected, scores, 1e-3f);
  }

  @Test
  void theSameWeightsGiveTheSameBytes() {
    byte[] first = new EncoderGraph(this::weight, true).encoder();
    assertArrayEquals(first, new EncoderGraph(this::weight, true).encoder());
  }

  @Test
  void weightsAreReadBackFromTheFile() {
    OnnxWeights back = OnnxWeights.read(new EncoderGraph(this::weight, false).encoder());
    String name = "layer.2.widen.weight";
    assertArrayEquals(weight(name).values(), back.get(name).values());
    assertEquals(MiniLm.WIDTH, back.get(name).rows());
  }

  private static float[] run(byte[] file, float[] rows) throws IOException {
    return OnnxModel.of(file).run(rows, MiniLm.WIDTH);
  }
}
