package org.postil.stance.internal.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.stance.internal.features.WordHash;
import org.postil.stance.model.FingerprintIndex;

class TrainersTest {

  @Test
  void lbfgsFindsTheMinimumOfRosenbrocksValley() {
    double[] found =
        Lbfgs.minimise(
            (x, gradient) -> {
              double a = 1 - x[0];
              double b = x[1] - x[0] * x[0];
              gradient[0] = -2 * a - 400 * x[0] * b;
              gradient[1] = 200 * b;
              return a * a + 100 * b * b;
            },
            2,
            200);
    assertArrayEquals(new double[] {1, 1}, found, 1e-4);
  }

  @Test
  void linearSystemsAreSolved() {
    double[] solution = LinearSystem.solve(new double[][] {{2, 1, 5}, {1, 3, 10}});
    assertArrayEquals(new double[] {1, 3}, solution, 1e-12);
  }

  @Test
  void everyKeyOfAnIndexIsFoundUnderItsNumber() {
    long seed = 7;
    Random random = new Random(seed);
    int[] fingerprints = random.ints().distinct().limit(5000).toArray();
    FingerprintIndex index = new FingerprintIndex(fingerprints);
    for (int i = 0; i < fingerprints.length; i++) {
      long hash = (long) fingerprints[i] << 32;
      assertEquals(i, index.find(hash), "seed " + seed + ", key " + i);
    }
    assertEquals(-1, index.find(WordHash.of("absent")));
  }
}
