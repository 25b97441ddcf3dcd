package org.postil.stance.model;

import java.io.DataInput;
import java.io.IOException;

/**
 * A network with one hidden layer of rectified units. Immutable.
 *
 * <p>The weights into the hidden layer are kept row by row, each an array of its own: inner loops
 * that run over neighbours of few arrays and add to different sums are done many at a time by
 * processors, which one long array with computed places is not.
 */
public final class Network {

  private static final int AT_ONCE = 4;

  private final int inputs;
  private final float[][] hidden;
  private final float[][] byUnit;
  private final float[] hiddenBias;
  private final float[] output;
  private final float[] outputBias;

  /**
   * A network.
   *
   * @param inputs number of inputs
   * @param hidden weights into the hidden layer, input after input
   * @param hiddenBias one for each unit
   * @param output weights out of it, {@link StanceModel#LABELS} for each unit
   * @param outputBias one for each label
   */
  public Network(
      int inputs, float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {
    int units = hiddenBias.length;
    this.inputs = inputs;
    this.hidden = new float[inputs][units];
    this.byUnit = new float[units][inputs];
    for (int i = 0; i < inputs; i++) {
      for (int u = 0; u < units; u++) {
        this.hidden[i][u] = hidden[i * units + u];
        this.byUnit[u][i] = hidden[i * units + u];
      }
    }
    this.hiddenBias = hiddenBias.clone();
    this.output = output.clone();
    this.outputBias = outputBias.clone();
  }

  /** Reads a network that was written field by field, each array with its length before it. */
  public static Network read(DataInput in) throws IOException {
    return new Network(
        in.readInt(),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in),
        ArrayReader.readFloats(in));
  }

  /** Number of inputs. */
  public int inputs() {
    return inputs;
  }

  /** A copy of the weights into the hidden layer, input after input. */
  public float[] hidden() {
    int units = hiddenBias.length;
    float[] all = new float[inputs * units];
    for (int i = 0; i < inputs; i++) {
      System.arraycopy(hidden[i], 0, all, i * units, units);
    }
    return all;
  }

  /** A copy of the biases of the hidden units. */
  public float[] hiddenBias() {
    return hiddenBias.clone();
  }

  /** A copy of the weights out of the hidden layer, {@link StanceModel#LABELS} for each unit. */
  public float[] output() {
    return output.clone();
  }

  /** A copy of the biases of the labels. */
  public float[] outputBias() {
    return outputBias.clone();
  }

  /** Adds the scores of the labels to {@code scores}; gives the activations of the units. */
  public float[] addTo(float[] input, float[] scores) {
    float[] units = hiddenBias.clone();
    int i = 0;
    for (; i + AT_ONCE <= inputs; i += AT_ONCE) {
      float a = input[i];
      float b = input[i + 1];
      float c = input[i + 2];
      float d = input[i + 3];
      if (a != 0 || b != 0 || c != 0 || d != 0) { // else a window without words
        addRows(units, i, a, b, c, d);
      }
    }
    for (; i < inputs; i++) {
      addRow(units, hidden[i], input[i]);
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
  private void addRows(float[] units, int i, float a, float b, float c, float d) {
    float[] first = hidden[i];
    float[] second = hidden[i + 1];
    float[] third = hidden[i + 2];
    float[] fourth = hidden[i + 3];
    for (int u = 0; u < units.length; u++) {
      units[u] += a * first[u] + b * second[u] + c * third[u] + d * fourth[u];
    }
  }

  private static void addRow(float[] units, float[] row, float value) {
    if (value != 0) {
      for (int u = 0; u < units.length; u++) {
        units[u] += value * row[u];
      }
    }
  }

  /** How each of the first inputs changes the lead of a label's score over the other two. */
  public float[] gradient(float[] units, int label, int first) {
    float[] gradient = new float[first];
    for (int u = 0; u < units.length; u++) {
      if (units[u] > 0) {
        float slope = 0;
        for (int k = 0; k < StanceModel.LABELS; k++) {
          float weight = output[u * StanceModel.LABELS + k];
          slope += k == label ? 2 * weight : -weight;
        }
        addTo(gradient, byUnit[u], slope);
      }
    }
    return gradient;
  }

  private static void addTo(float[] sums, float[] row, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }
}
