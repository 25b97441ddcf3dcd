package org.postil.annotator.entities.minilm.internal.model;

/** Finds the best legal sequence of tags for a sentence. Stateless. */
public final class BilouDecoder {

  /**
   * Decodes a sentence.
   *
   * @param scores {@link Tags#COUNT} for each word, one word after the other
   * @return the tag of each word
   */
  public int[] decode(float[] scores) {
    int size = scores.length / Tags.COUNT;
    float[] best = scores.clone();
    byte[] from = new byte[scores.length];
    for (int i = 0; i < size; i++) {
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        int before = i == 0 ? Tags.OUTSIDE : bestBefore(best, i - 1, tag);
        boolean legal = before >= 0 && Tags.mayFollow(before, tag);
        float arrived = i == 0 ? 0 : legal ? best[(i - 1) * Tags.COUNT + before] : 0;
        best[i * Tags.COUNT + tag] =
            legal ? arrived + scores[i * Tags.COUNT + tag] : Float.NEGATIVE_INFINITY;
        from[i * Tags.COUNT + tag] = (byte) before;
      }
    }
    return backtrack(best, from, size);
  }

  /** The best tag that a tag may follow, or -1. */
  private static int bestBefore(float[] best, int word, int tag) {
    int argument = -1;
    for (int before = 0; before < Tags.COUNT; before++) {
      boolean better =
          argument < 0 || best[word * Tags.COUNT + before] > best[word * Tags.COUNT + argument];
      argument = better && Tags.mayFollow(before, tag) ? before : argument;
    }
    return argument;
  }

  private static int[] backtrack(float[] best, byte[] from, int size) {
    int[] tags = new int[size];
    int tag = size == 0 ? Tags.OUTSIDE : bestBefore(best, size - 1, Tags.OUTSIDE);
    for (int i = size - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = from[i * Tags.COUNT + tag];
    }
    return tags;
  }

  /** Turns the scores of each word into probabilities, in place. */
  public static void normalise(float[] scores) {
    for (int from = 0; from < scores.length; from += Tags.COUNT) {
      float most = Float.NEGATIVE_INFINITY;
      for (int i = from; i < from + Tags.COUNT; i++) {
        most = Math.max(most, scores[i]);
      }
      double sum = 0;
      for (int i = from; i < from + Tags.COUNT; i++) {
        scores[i] = (float) Math.exp(scores[i] - most);
        sum += scores[i];
      }
      for (int i = from; i < from + Tags.COUNT; i++) {
        scores[i] /= (float) sum;
      }
    }
  }
}
