package org.postil.annotator.stance.minilm.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TargetNumbersTest {

  @Test
  void theMeansAreOfTheTargetOfAllWordsAndOfThoseAround() {
    float[][] vectors = new float[10][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[] {i};
    }
    assertArrayEquals(new float[] {1.5f, 4.5f, 2.5f}, TargetNumbers.of(vectors, 1, 2), 1e-6f);
  }

  @Test
  void theSharesOfWordsSumToTheScore() {
    long seed = 9;
    Random random = new Random(seed);
    for (int n = 0; n < 50; n++) {
      int words = 1 + random.nextInt(12);
      int first = random.nextInt(words);
      int last = first + random.nextInt(words - first);
      float[][] vectors = new float[words][];
      for (int i = 0; i < words; i++) {
        vectors[i] = new float[] {random.nextFloat(), random.nextFloat()};
      }
      float[] gradient = new float[2 * TargetNumbers.MEANS];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = random.nextFloat() - 0.5f;
      }
      float[] numbers = TargetNumbers.of(vectors, first, last);
      float score = 0;
      for (int i = 0; i < numbers.length; i++) {
        score += numbers[i] * gradient[i];
      }
      float sum = 0;
      for (float share : TargetNumbers.attribute(vectors, first, last, gradient)) {
        sum += share;
      }
      assertEquals(score, sum, 1e-4f, "seed " + seed);
    }
  }
}
