package org.postil.entities.linear.model;

/** Finds the best legal sequence of tags for the scores of a sentence. Not safe for threads. */
public final class ViterbiDecoder {

  private final float[][] transitions = new float[Tags.COUNT + 1][Tags.COUNT];
  private float[] best = new float[0];
  private byte[] from = new byte[0];

  /** Uses the transition scores of a model. */
  public void use(LinearModel model) {
    for (int before = 0; before <= Tags.COUNT; before++) {
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        transitions[before][tag] = model.transition(before, tag);
      }
    }
  }

  /**
   * Decodes a sentence.
   *
   * @param scores tag scores, {@link Tags#COUNT} for each word, one word after the other
   * @param size number of words
   * @return the tag of each word
   */
  public int[] decode(float[] scores, int size) {
    if (size == 0) {
      return new int[0];
    }
    if (best.length < size * Tags.COUNT) {
      best = new float[size * Tags.COUNT * 2];
      from = new byte[size * Tags.COUNT * 2];
    }
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      best[tag] =
          Tags.canStart(tag) ? scores[tag] + transitions[Tags.COUNT][tag] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < size; i++) {
      step(scores, i * Tags.COUNT);
    }
    return backtrack(size);
  }

  private void step(float[] scores, int here) {
    int previous = here - Tags.COUNT;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      float top = Float.NEGATIVE_INFINITY;
      int argument = 0;
      for (int before : Transitions.before(tag)) {
        float score = best[previous + before] + transitions[before][tag];
        if (score > top) {
          top = score;
          argument = before;
        }
      }
      best[here + tag] = top + scores[here + tag];
      from[here + tag] = (byte) argument;
    }
  }

  private int[] backtrack(int size) {
    int last = (size - 1) * Tags.COUNT;
    int tag = Tags.OUTSIDE;
    for (int t = 0; t < Tags.COUNT; t++) {
      if (Tags.canEnd(t) && best[last + t] > best[last + tag]) {
        tag = t;
      }
    }
    int[] tags = new int[size];
    for (int i = size - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = from[i * Tags.COUNT + tag];
    }
    return tags;
  }
}
