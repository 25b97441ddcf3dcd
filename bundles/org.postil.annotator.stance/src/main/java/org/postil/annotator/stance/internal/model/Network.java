package org.postil.annotator.stance.internal.model;

import java.io.DataInput;
import java.io.IOException;

/**
 * A network with one hidden layer of rectified units. Immutable.
 *
 * @param inputs number of inputs
 * @param hidden weights into the hidden layer, input after input: in this order the inner loop runs
 *     over neighbours and adds to different sums, which processors do eight at a time
 * @param hiddenBias one for each unit
 * @param output weights out of it, {@link StanceModel#LABELS} for each unit
 * @param outputBias one for each label
 */
public record Network(
    int inputs, float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {

  static Network read(DataInput in) throws IOException {
    return new Network(
        in.readInt(),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in));
  }

  /** Adds the scores of the labels to {@code scores}; gives the activations of the units. */
  public float[] addTo(float[] input, float[] scores) {
    float[] units = hiddenBias.clone();
    for (int i = 0; i < inputs; i++) {
      addInput(units, input[i], i * units.length);
    }
    for (int u = 0; u < units.length; u++) {
      units[u] = Math.max(0, units[u]);
      for (int k = 0; k < StanceModel.LABELS; k++) {
        scores[k] += units[u] * output[u * StanceModel.LABELS + k];
      }
    }
    for (int k = 0; k < StanceModel.LABELS; k++) {
      scores[k] += outputBias[k];
    }
    return units;
  }

  private void addInput(float[] units, float value, int from) {
    if (value != 0) {
      for (int u = 0; u < units.length; u++) {
        units[u] += value * hidden[from + u];
      }
    }
  }

  /** How each of the first inputs changes the lead of a label's score over the other two. */
  public float[] gradient(float[] units, int label, int first) {
    float[] slopes = new float[units.length];
    for (int u = 0; u < units.length; u++) {
      for (int k = 0; units[u] > 0 && k < StanceModel.LABELS; k++) {
        float weight = output[u * StanceModel.LABELS + k];
        slopes[u] += k == label ? 2 * weight : -weight;
      }
    }
    float[] gradient = new float[first];
    for (int i = 0; i < first; i++) {
      float sum = 0;
      for (int u = 0; u < slopes.length; u++) {
        sum += slopes[u] * hidden[i * slopes.length + u];
      }
      gradient[i] = sum;
    }
    return gradient;
  }
}
