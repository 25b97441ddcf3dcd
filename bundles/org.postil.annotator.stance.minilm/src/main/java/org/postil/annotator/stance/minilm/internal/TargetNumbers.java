package org.postil.annotator.stance.minilm.internal;

/**
 * Numbers that describe a target in its sentence: the means of the vectors of the target's words,
 * of all words, and of the words around the target. Stateless.
 */
public final class TargetNumbers {

  /** How many means. */
  public static final int MEANS = 3;

  private static final int AROUND = 3;

  private TargetNumbers() {}

  /**
   * The numbers of a target.
   *
   * @param vectors one for each word of the sentence
   * @param first first word of the target
   * @param last last word of the target, inclusive
   */
  public static float[] of(float[][] vectors, int first, int last) {
    int width = vectors[0].length;
    float[] numbers = new float[MEANS * width];
    for (int mean = 0; mean < MEANS; mean++) {
      for (int word = 0; word < vectors.length; word++) {
        float share = share(mean, word, vectors.length, first, last);
        for (int d = 0; share > 0 && d < width; d++) {
          numbers[mean * width + d] += share * vectors[word][d];
        }
      }
    }
    return numbers;
  }

  /**
   * How much each word adds to a score that has this gradient.
   *
   * @param gradient of the score, over the numbers
   */
  public static float[] attribute(float[][] vectors, int first, int last, float[] gradient) {
    int width = vectors[0].length;
    float[] shares = new float[vectors.length];
    for (int word = 0; word < vectors.length; word++) {
      for (int mean = 0; mean < MEANS; mean++) {
        float share = share(mean, word, vectors.length, first, last);
        for (int d = 0; share > 0 && d < width; d++) {
          shares[word] += share * vectors[word][d] * gradient[mean * width + d];
        }
      }
    }
    return shares;
  }

  /**
   * The weight of a word in a mean.
   *
   * @param mean 0 for the target's words, 1 for all, 2 for those around the target
   */
  public static float share(int mean, int word, int words, int first, int last) {
    int from = mean == 0 ? first : mean == 1 ? 0 : Math.max(0, first - AROUND);
    int to = mean == 0 ? last : mean == 1 ? words - 1 : Math.min(words - 1, last + AROUND);
    return word >= from && word <= to ? 1f / (to - from + 1) : 0;
  }
}
