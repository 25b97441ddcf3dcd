package org.postil.stance.internal.features;

/** How much a word counts by its distance from the target: {@code exp(-distance / decay)}. */
final class Nearness {

  private static final int FAR = 256;

  private final float[] factors = new float[FAR];

  Nearness(float decay) {
    for (int i = 0; i < FAR; i++) {
      factors[i] = (float) Math.exp(-i / decay);
    }
  }

  /** The factor at a distance in words, of either sign; 0 where it could not be told from 0. */
  float at(int distance) {
    int far = Math.abs(distance);
    return far < FAR ? factors[far] : 0;
  }
}
