package org.postil.stance.internal.training;

import java.util.Random;

/** Numbers that Adam moves (Kingma and Ba 2015), with weight decay apart from the gradient. */
final class Adam {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;

  final double[] values;
  final double[] gradient;
  private final double[] mean;
  private final double[] square;
  private final double decay;

  Adam(int size, double decay) {
    values = new double[size];
    gradient = new double[size];
    mean = new double[size];
    square = new double[size];
    this.decay = decay;
  }

  static Adam gaussian(int size, double deviation, Random random, double decay) {
    Adam adam = new Adam(size, decay);
    for (int i = 0; i < size; i++) {
      adam.values[i] = deviation * random.nextGaussian();
    }
    return adam;
  }

  /** Moves by the gradient that has gathered, and forgets it. */
  void step(double rate, int step) {
    double firstBias = 1 - Math.pow(FIRST, step);
    double secondBias = 1 - Math.pow(SECOND, step);
    for (int i = 0; i < values.length; i++) {
      mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
      square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
      double move = mean[i] / firstBias / (Math.sqrt(square[i] / secondBias) + 1e-8);
      values[i] -= rate * (move + decay * values[i]);
      gradient[i] = 0;
    }
  }

  float[] floats() {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
