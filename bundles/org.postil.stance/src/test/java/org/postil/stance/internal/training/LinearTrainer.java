package org.postil.stance.internal.training;

import java.util.Arrays;
import org.postil.stance.model.FingerprintIndex;
import org.postil.stance.model.LinearLayer;
import org.postil.stance.model.StanceModel;

/** Trains the linear part: softmax regression with a quadratic penalty. */
final class LinearTrainer {

  private static final double PENALTY = 3;
  private static final int ITERATIONS = 80;
  private static final int K = StanceModel.LABELS;

  private final TrainingSet set;
  private final int firstCount;
  private final int counts;
  private final int[] fingerprints;
  private final int[][] known;
  private final float[] factors;

  LinearTrainer(TrainingSet set, int firstCount, int counts) {
    this.set = set;
    this.firstCount = firstCount;
    this.counts = counts;
    fingerprints =
        Arrays.stream(set.vocabulary())
            .mapToInt(FingerprintIndex::fingerprint)
            .sorted()
            .distinct()
            .toArray();
    FingerprintIndex index = new FingerprintIndex(fingerprints);
    known = new int[set.size()][];
    factors = new float[set.size()];
    for (int i = 0; i < set.size(); i++) {
      known[i] = Arrays.stream(set.hashes()[i]).mapToInt(index::find).filter(n -> n >= 0).toArray();
      factors[i] = known[i].length == 0 ? 0 : (float) (3 / Math.sqrt(known[i].length));
    }
  }

  int[] fingerprints() {
    return fingerprints;
  }

  LinearLayer train() {
    int size = (fingerprints.length + counts + 1) * K;
    double[] weights = Lbfgs.minimise(this::evaluate, size, ITERATIONS);
    double most = 0;
    for (int i = 0; i < fingerprints.length * K; i++) {
      most = Math.max(most, Math.abs(weights[i]));
    }
    float scale = (float) (most / Short.MAX_VALUE);
    short[] named = new short[fingerprints.length * K];
    for (int i = 0; i < named.length; i++) {
      named[i] = (short) Math.round(weights[i] / scale);
    }
    float[] numbers = floats(weights, named.length, counts * K);
    float[] bias = floats(weights, named.length + counts * K, K);
    return new LinearLayer(new FingerprintIndex(fingerprints), named, scale, numbers, bias);
  }

  private static float[] floats(double[] values, int from, int length) {
    float[] result = new float[length];
    for (int i = 0; i < length; i++) {
      result[i] = (float) values[from + i];
    }
    return result;
  }

  private double evaluate(double[] weights, double[] gradient) {
    double loss = 0;
    for (int j = 0; j < weights.length; j++) {
      gradient[j] = PENALTY * weights[j];
      loss += PENALTY / 2 * weights[j] * weights[j];
    }
    double[] p = new double[K];
    for (int i = 0; i < set.size(); i++) {
      scores(i, weights, p);
      Softmax.normalise(p);
      loss -= Math.log(p[set.labels()[i]] + 1e-12);
      p[set.labels()[i]] -= 1;
      addGradient(i, p, gradient);
    }
    return loss;
  }

  private void scores(int i, double[] weights, double[] scores) {
    int numbersAt = fingerprints.length * K;
    for (int k = 0; k < K; k++) {
      double sum = 0;
      for (int feature : known[i]) {
        sum += weights[feature * K + k];
      }
      scores[k] = factors[i] * sum + weights[numbersAt + counts * K + k];
      for (int c = 0; c < counts; c++) {
        scores[k] += weights[numbersAt + c * K + k] * set.numbers()[i][firstCount + c];
      }
    }
  }

  private void addGradient(int i, double[] error, double[] gradient) {
    int numbersAt = fingerprints.length * K;
    for (int k = 0; k < K; k++) {
      for (int feature : known[i]) {
        gradient[feature * K + k] += factors[i] * error[k];
      }
      for (int c = 0; c < counts; c++) {
        gradient[numbersAt + c * K + k] += error[k] * set.numbers()[i][firstCount + c];
      }
      gradient[numbersAt + counts * K + k] += error[k];
    }
  }
}
