package org.postil.training.minilm.entities;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Random;
import org.postil.annotator.entities.minilm.internal.window.LexicalIds;
import org.postil.entities.linear.model.Tags;
import org.postil.training.minilm.network.Encoder;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.network.Rows;
import org.postil.training.minilm.onnx.Matrix;

/** MiniLM with what is learnt of lexical facts, and with scores of tags on top. */
final class EntityNet {

  /** How much faster than MiniLM's own weights the scores on top are learnt. */
  private static final float SCORES = 10;

  private static final float SPREAD = 0.02f;

  private final Parameters parameters;
  private final Encoder encoder;

  EntityNet(Map<String, Matrix> layers, Parameters parameters, long seed) {
    this.parameters = parameters;
    encoder = new Encoder(layers, parameters);
    // No faster than the rest: MiniLM must not be swamped by what it does not know yet.
    parameters.add("lexical.in", zeros(LexicalIds.ROWS, MiniLm.WIDTH), 1);
    parameters.add("lexical.out", zeros(LexicalIds.ROWS, Tags.COUNT), SCORES);
    parameters.add("tags.weight", random(MiniLm.WIDTH, Tags.COUNT, seed), SCORES);
    parameters.add("tags.bias", zeros(1, Tags.COUNT), SCORES);
  }

  private static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new float[rows * columns]);
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = SPREAD * (float) random.nextGaussian();
    }
    return new Matrix(rows, columns, values);
  }

  Encoder encoder() {
    return encoder;
  }

  /** The loss of a batch: how surprised it is by the right tags. */
  NDArray loss(Batch batch) {
    return scores(batch, true).logSoftmax(1).mul(batch.right()).sum().neg();
  }

  /** Scores of tags, words × {@link Tags#COUNT}. */
  NDArray scores(Batch batch, boolean training) {
    NDArray learnt = Rows.sums(parameters.get("lexical.in"), batch.lexical());
    NDArray rows = batch.rows().add(learnt.reshape(batch.rows().getShape()));
    NDArray encoded = encoder.encode(rows, batch.mask(), training).reshape(-1, MiniLm.WIDTH);
    return Rows.pick(encoded, batch.first())
        .matMul(parameters.get("tags.weight"))
        .add(parameters.get("tags.bias"))
        .add(Rows.sums(parameters.get("lexical.out"), batch.wordLexical()));
  }
}
