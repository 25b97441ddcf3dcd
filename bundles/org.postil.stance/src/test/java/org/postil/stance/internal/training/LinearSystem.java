package org.postil.stance.internal.training;

/** Solves linear equations by Gaussian elimination. */
final class LinearSystem {

  private LinearSystem() {}

  /**
   * Solves a system.
   *
   * @param rows coefficients, and the right side last; changed
   */
  static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = rows[row][pivot] / rows[pivot][pivot];
          for (int column = pivot; column <= n; column++) {
            rows[row][column] -= factor * rows[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = rows[i][n] / rows[i][i];
    }
    return solution;
  }
}
