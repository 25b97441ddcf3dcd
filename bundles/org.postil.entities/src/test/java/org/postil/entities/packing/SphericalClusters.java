package org.postil.entities.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Clusters vectors by direction (spherical k-means, Dhillon and Modha 2001). The vectors have
 * length one. Deterministic: a fixed seed and one thread.
 */
final class SphericalClusters {

  private final float[][] centres;

  private SphericalClusters(float[][] centres) {
    this.centres = centres;
  }

  /**
   * Learns clusters.
   *
   * @param vectors the vectors to learn from
   * @param count how many clusters
   * @param rounds how often the centres move
   * @param seed for the choice of the first centres
   */
  static SphericalClusters learn(List<float[]> vectors, int count, int rounds, long seed) {
    Random random = new Random(seed);
    float[][] centres = new float[count][];
    for (int k = 0; k < count; k++) {
      centres[k] = vectors.get(random.nextInt(vectors.size())).clone();
    }
    SphericalClusters clusters = new SphericalClusters(centres);
    for (int round = 0; round < rounds; round++) {
      clusters.move(vectors);
    }
    return clusters;
  }

  /** The number of the cluster that a vector belongs to, from 0. */
  int of(float[] vector) {
    int best = 0;
    float top = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < centres.length; k++) {
      float similarity = 0;
      for (int d = 0; d < vector.length; d++) {
        similarity += vector[d] * centres[k][d];
      }
      if (similarity > top) {
        top = similarity;
        best = k;
      }
    }
    return best;
  }

  /** The centres, each of length one. */
  List<float[]> centres() {
    return new ArrayList<>(List.of(centres));
  }

  private void move(List<float[]> vectors) {
    double[][] sums = new double[centres.length][centres[0].length];
    for (float[] vector : vectors) {
      double[] sum = sums[of(vector)];
      for (int d = 0; d < vector.length; d++) {
        sum[d] += vector[d];
      }
    }
    for (int k = 0; k < centres.length; k++) {
      double length = 0;
      for (double value : sums[k]) {
        length += value * value;
      }
      for (int d = 0; length > 0 && d < centres[k].length; d++) {
        centres[k][d] = (float) (sums[k][d] / Math.sqrt(length));
      }
    }
  }
}
