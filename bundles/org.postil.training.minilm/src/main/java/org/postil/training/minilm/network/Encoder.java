package org.postil.training.minilm.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Map;
import org.postil.training.minilm.onnx.Matrix;

/** The layers of MiniLM over weights that are learnt: a BERT encoder (Devlin and others 2019). */
public final class Encoder {

  private static final int HEAD = MiniLm.WIDTH / MiniLm.HEADS;

  private static final float DROPOUT = 0.1f;
  private static final String[] WEIGHTS = {
    "attend.weight", "attend.bias", "join.weight", "join.bias", "norm1.gamma", "norm1.beta",
    "widen.weight", "widen.bias", "narrow.weight", "narrow.bias", "norm2.gamma", "norm2.beta"
  };

  private final Parameters parameters;
  private final HalfPrecisionLayer half = new HalfPrecisionLayer();

  /** An encoder whose weights are added to the parameters. */
  public Encoder(Map<String, Matrix> layers, Parameters parameters) {
    this.parameters = parameters;
    layers.forEach((name, matrix) -> parameters.add(name, matrix, 1));
  }

  /**
   * Encodes texts.
   *
   * @param rows what goes in: texts × pieces × {@link MiniLm#WIDTH}
   * @param mask added to the scores of attention: texts × 1 × 1 × pieces; very low beyond the end
   * @return of the same shape as {@code rows}
   */
  public NDArray encode(NDArray rows, NDArray mask, boolean training) {
    NDArray x = norm(rows, "norm.");
    if (training) {
      x = Dropout.dropout(x, DROPOUT, true).singletonOrThrow();
    }
    for (int i = 0; i < MiniLm.LAYERS; i++) {
      String name = "layer." + i + ".";
      x = training ? half.forward(inputs(x, mask, name)) : layer(x, mask, name);
    }
    return x;
  }

  private NDList inputs(NDArray x, NDArray mask, String name) {
    NDList inputs = new NDList(x, mask);
    for (String weight : WEIGHTS) {
      inputs.add(parameters.get(name + weight));
    }
    return inputs;
  }

  private NDArray layer(NDArray x, NDArray mask, String name) {
    NDArray attended = norm(linear(attend(x, mask, name), name + "join.").add(x), name + "norm1.");
    NDArray wide = Activation.gelu(linear(attended, name + "widen."));
    return norm(linear(wide, name + "narrow.").add(attended), name + "norm2.");
  }

  private NDArray attend(NDArray x, NDArray mask, String name) {
    long texts = x.getShape().get(0);
    long pieces = x.getShape().get(1);
    NDArray heads =
        linear(x, name + "attend.")
            .reshape(texts, pieces, 3, MiniLm.HEADS, HEAD)
            .transpose(2, 0, 3, 1, 4);
    NDArray query = heads.get(0).mul((float) (1 / Math.sqrt(HEAD)));
    NDArray scores = query.matMul(heads.get(1).transpose(0, 1, 3, 2)).add(mask);
    return scores
        .softmax(-1)
        .matMul(heads.get(2))
        .transpose(0, 2, 1, 3)
        .reshape(texts, pieces, MiniLm.WIDTH);
  }

  private NDArray linear(NDArray x, String name) {
    return x.matMul(parameters.get(name + "weight")).add(parameters.get(name + "bias"));
  }

  private NDArray norm(NDArray x, String name) {
    NDArray gamma = parameters.get(name + "gamma");
    NDArray beta = parameters.get(name + "beta");
    Shape shape = new Shape(MiniLm.WIDTH);
    return LayerNorm.layerNorm(x, shape, gamma, beta, MiniLm.EPSILON).singletonOrThrow();
  }
}
