package org.postil.training.minilm.network;

/**
 * The learning rate: up to a peak in so many steps, then down to nothing in a straight line.
 *
 * @param steps of the whole training
 */
public record Schedule(float peak, int warmUp, int steps) {

  /** The rate of a step, counted from 0. */
  public float rate(int step) {
    if (step < warmUp) {
      return peak * (step + 1) / warmUp;
    }
    return peak * Math.max(0, steps - step) / (steps - warmUp);
  }
}
