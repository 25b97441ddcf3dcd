package org.postil.stance.model;

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

  private static final int AT_ONCE = 4;

  /** Reads a network that was written field by field, each array with its length before it. */
  public static Network read(DataInput in) throws IOException {
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
    int i = 0;
    for (; i + AT_ONCE <= inputs; i += AT_ONCE) {
      addInputs(units, input, i);
    }
    for (; i < inputs; i++) {
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

  /** Adds four inputs in one pass over the units, which spares reading and writing them. */
  private void addInputs(float[] units, float[] input, int i) {
    int n = units.length;
    float a = input[i];
    float b = input[i + 1];
    float c = input[i + 2];
    float d = input[i + 3];
    if (a == 0 && b == 0 && c == 0 && d == 0) {
      return; // a window without words
    }
    int from = i * n;
    for (int u = 0; u < n; u++) {
      units[u] +=
          a * hidden[from + u]
              + b * hidden[from + n + u]
              + c * hidden[from + 2 * n + u]
              + d * hidden[from + 3 * n + u];
    }
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
    int[] active = new int[units.length];
    float[] slopes = new float[units.length];
    int n = 0;
    for (int u = 0; u < units.length; u++) {
      if (units[u] > 0) {
        for (int k = 0; k < StanceModel.LABELS; k++) {
          float weight = output[u * StanceModel.LABELS + k];
          slopes[n] += k == label ? 2 * weight : -weight;
        }
        active[n++] = u;
      }
    }
    float[] gradient = new float[first];
    for (int i = 0; i < first; i++) {
      int from = i * units.length;
      float sum = 0;
      for (int j = 0; j < n; j++) {
        sum += slopes[j] * hidden[from + active[j]];
      }
      gradient[i] = sum;
    }
    return gradient;
  }
}
