package org.postil.training.minilm.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postil.training.minilm.onnx.Matrix;
import org.postil.training.minilm.onnx.OnnxWeights;

/**
 * The weights of all-MiniLM-L6-v2 (Wang and others 2020, Apache-2.0) as the jar on Maven Central
 * has them, under our names.
 */
public final class MiniLm {

  /** Numbers for each piece. */
  public static final int WIDTH = 384;

  /** Layers. */
  public static final int LAYERS = 6;

  /** Heads of attention. */
  public static final int HEADS = 12;

  /** Added to variances before division. */
  public static final float EPSILON = 1e-12f;

  private static final String FILE = "/all-minilm-l6-v2.onnx";

  private final OnnxWeights weights;

  private MiniLm(OnnxWeights weights) {
    this.weights = weights;
  }

  /** Reads the file in the jar. */
  public static MiniLm load() throws IOException {
    return new MiniLm(OnnxWeights.read(file()));
  }

  /** The ONNX file in the jar. */
  public static byte[] file() throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("Cannot load MiniLM: [" + FILE + "] is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** A row for each piece of the vocabulary. */
  public Matrix words() {
    return weights.get("embeddings.word_embeddings.weight");
  }

  /** A row for each of the first places in a text, with what every piece of a first text gets. */
  public Matrix places(int count) {
    float[] places = weights.get("embeddings.position_embeddings.weight").values();
    float[] type = weights.get("embeddings.token_type_embeddings.weight").values();
    float[] sums = new float[count * WIDTH];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = places[i] + type[i % WIDTH];
    }
    return new Matrix(count, WIDTH, sums);
  }

  /** The weights of the layers, by name; see {@link Encoder}. */
  public Map<String, Matrix> layers() {
    Map<String, Matrix> layers = new LinkedHashMap<>();
    layers.put("norm.gamma", weights.get("embeddings.LayerNorm.weight"));
    layers.put("norm.beta", weights.get("embeddings.LayerNorm.bias"));
    for (int i = 0; i < LAYERS; i++) {
      layer(i, layers);
    }
    return layers;
  }

  private void layer(int number, Map<String, Matrix> layers) {
    String to = "layer." + number + ".";
    String bias = "encoder.layer." + number + ".";
    String matrix = "/encoder/layer." + number + "/";
    String self = "attention/self/";
    layers.put(
        to + "attend.weight",
        Matrix.beside(
            weights.get(matrix + self + "query/MatMul"),
            weights.get(matrix + self + "key/MatMul"),
            weights.get(matrix + self + "value/MatMul")));
    layers.put(
        to + "attend.bias",
        Matrix.beside(
            weights.get(bias + "attention.self.query.bias"),
            weights.get(bias + "attention.self.key.bias"),
            weights.get(bias + "attention.self.value.bias")));
    layers.put(to + "join.weight", weights.get(matrix + "attention/output/dense/MatMul"));
    layers.put(to + "join.bias", weights.get(bias + "attention.output.dense.bias"));
    layers.put(to + "norm1.gamma", weights.get(bias + "attention.output.LayerNorm.weight"));
    layers.put(to + "norm1.beta", weights.get(bias + "attention.output.LayerNorm.bias"));
    layers.put(to + "widen.weight", weights.get(matrix + "intermediate/dense/MatMul"));
    layers.put(to + "widen.bias", weights.get(bias + "intermediate.dense.bias"));
    layers.put(to + "narrow.weight", weights.get(matrix + "output/dense/MatMul"));
    layers.put(to + "narrow.bias", weights.get(bias + "output.dense.bias"));
    layers.put(to + "norm2.gamma", weights.get(bias + "output.LayerNorm.weight"));
    layers.put(to + "norm2.beta", weights.get(bias + "output.LayerNorm.bias"));
  }
}
