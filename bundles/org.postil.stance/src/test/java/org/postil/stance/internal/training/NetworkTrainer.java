package org.postil.stance.internal.training;

import java.util.Random;
import org.postil.stance.model.Network;
import org.postil.stance.model.StanceModel;

/** Trains one network with Adam and dropout on standardised numbers. */
public final class NetworkTrainer {

  private static final int UNITS = 64;
  private static final int EPOCHS = 8;
  private static final int BATCH = 64;
  private static final double RATE = 2e-3;
  private static final double DECAY = 0.3;
  private static final double DROP_UNITS = 0.5;
  private static final double DROP_INPUTS = 0.1;
  private static final int K = StanceModel.LABELS;

  private final TrainingSet set;
  private final int inputs;
  private final float[] means;
  private final float[] deviations;
  private final Random random;
  private final Adam hidden;
  private final Adam hiddenBias;
  private final Adam output;
  private final Adam outputBias;

  /** A trainer; the seed decides how it begins and in which order it looks. */
  public NetworkTrainer(TrainingSet set, long seed) {
    this.set = set;
    inputs = set.numbers()[0].length;
    means = new float[inputs];
    deviations = new float[inputs];
    standardise();
    random = new Random(seed);
    hidden = Adam.gaussian(inputs * UNITS, 1 / Math.sqrt(inputs), random, DECAY);
    hiddenBias = new Adam(UNITS, 0);
    output = Adam.gaussian(UNITS * K, 1 / Math.sqrt(UNITS), random, DECAY);
    outputBias = new Adam(K, 0);
  }

  private void standardise() {
    for (int d = 0; d < inputs; d++) {
      double sum = 0;
      double squares = 0;
      for (float[] numbers : set.numbers()) {
        sum += numbers[d];
        squares += (double) numbers[d] * numbers[d];
      }
      means[d] = (float) (sum / set.size());
      deviations[d] =
          (float) Math.sqrt(Math.max(0, squares / set.size() - (double) means[d] * means[d]))
              + 1e-4f;
    }
  }

  /** Trains; the standardisation is folded into the first layer. */
  public Network train() {
    int[] order = new int[set.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int steps = EPOCHS * ((order.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int from = 0; from < order.length; from += BATCH) {
        step++;
        int to = Math.min(order.length, from + BATCH);
        for (int i = from; i < to; i++) {
          learn(order[i], 1.0 / (to - from));
        }
        double rate = RATE * Math.min(1, step / 50.0) * (1 - (double) step / steps);
        hidden.step(rate, step);
        hiddenBias.step(rate, step);
        output.step(rate, step);
        outputBias.step(rate, step);
      }
    }
    return folded();
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }

  private void learn(int example, double weight) {
    double[] x = new double[inputs];
    for (int d = 0; d < inputs; d++) {
      boolean kept = random.nextDouble() >= DROP_INPUTS;
      x[d] = kept ? (set.numbers()[example][d] - means[d]) / deviations[d] / (1 - DROP_INPUTS) : 0;
    }
    double[] units = new double[UNITS];
    double[] p = new double[K];
    for (int k = 0; k < K; k++) {
      p[k] = outputBias.values[k];
    }
    for (int u = 0; u < UNITS; u++) {
      if (random.nextDouble() < DROP_UNITS) {
        continue;
      }
      double sum = hiddenBias.values[u];
      for (int d = 0; d < inputs; d++) {
        sum += hidden.values[u * inputs + d] * x[d];
      }
      units[u] = Math.max(0, sum) / (1 - DROP_UNITS);
      for (int k = 0; k < K; k++) {
        p[k] += units[u] * output.values[u * K + k];
      }
    }
    Softmax.normalise(p);
    p[set.labels()[example]] -= 1;
    backward(x, units, p, weight);
  }

  private void backward(double[] x, double[] units, double[] error, double weight) {
    for (int k = 0; k < K; k++) {
      outputBias.gradient[k] += weight * error[k];
    }
    for (int u = 0; u < UNITS; u++) {
      if (units[u] > 0) {
        double back = 0;
        for (int k = 0; k < K; k++) {
          back += error[k] * output.values[u * K + k];
          output.gradient[u * K + k] += weight * error[k] * units[u];
        }
        back *= weight / (1 - DROP_UNITS);
        hiddenBias.gradient[u] += back;
        for (int d = 0; d < inputs; d++) {
          hidden.gradient[u * inputs + d] += back * x[d];
        }
      }
    }
  }

  private Network folded() {
    float[] weights = new float[UNITS * inputs];
    float[] bias = new float[UNITS];
    for (int u = 0; u < UNITS; u++) {
      double shift = hiddenBias.values[u];
      for (int d = 0; d < inputs; d++) {
        double w = hidden.values[u * inputs + d] / deviations[d];
        weights[d * UNITS + u] = (float) w;
        shift -= w * means[d];
      }
      bias[u] = (float) shift;
    }
    return new Network(inputs, weights, bias, output.floats(), outputBias.floats());
  }
}
