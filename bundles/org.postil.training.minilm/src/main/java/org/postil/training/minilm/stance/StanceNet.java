package org.postil.training.minilm.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import java.util.Map;
import java.util.Random;
import org.postil.annotator.stance.minilm.internal.TargetNumbers;
import org.postil.stance.model.Network;
import org.postil.stance.model.StanceModel;
import org.postil.training.minilm.network.Encoder;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.onnx.Matrix;

/** MiniLM, means of its numbers around a target, and a hidden layer on top, learnt together. */
final class StanceNet {

  private static final int INPUTS = TargetNumbers.MEANS * MiniLm.WIDTH;
  private static final int UNITS = 128;
  private static final float DROPOUT = 0.2f;

  /** How much faster than MiniLM's own weights those on top are learnt. */
  private static final float TOP = 10;

  private final Parameters parameters;
  private final Encoder encoder;

  StanceNet(Map<String, Matrix> layers, Parameters parameters, long seed) {
    this.parameters = parameters;
    encoder = new Encoder(layers, parameters);
    Random random = new Random(seed);
    parameters.add("hidden.weight", random(INPUTS, UNITS, random), TOP);
    parameters.add("hidden.bias", new Matrix(1, UNITS, new float[UNITS]), TOP);
    parameters.add("output.weight", random(UNITS, StanceModel.LABELS, random), TOP);
    parameters.add(
        "output.bias", new Matrix(1, StanceModel.LABELS, new float[StanceModel.LABELS]), TOP);
  }

  private static Matrix random(int rows, int columns, Random random) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() / Math.sqrt(rows));
    }
    return new Matrix(rows, columns, values);
  }

  Encoder encoder() {
    return encoder;
  }

  /** How surprised it is by the right labels. */
  NDArray loss(StanceBatch batch) {
    NDArray encoded = encoder.encode(batch.rows(), batch.mask(), true);
    NDArray numbers = batch.shares().batchMatMul(encoded).reshape(-1, INPUTS);
    NDArray units = linear(dropped(numbers), "hidden.");
    NDArray scores = linear(dropped(Activation.relu(units)), "output.");
    return scores.logSoftmax(1).mul(batch.right()).sum().neg();
  }

  private static NDArray dropped(NDArray x) {
    return Dropout.dropout(x, DROPOUT, true).singletonOrThrow();
  }

  private NDArray linear(NDArray x, String name) {
    return x.matMul(parameters.get(name + "weight")).add(parameters.get(name + "bias"));
  }

  /** What is on top of MiniLM. */
  Network top() {
    return new Network(
        INPUTS,
        parameters.matrix("hidden.weight").values(),
        parameters.matrix("hidden.bias").values(),
        parameters.matrix("output.weight").values(),
        parameters.matrix("output.bias").values());
  }
}
