package org.postil.entities.linear.model;

/**
 * All legal taggings of a sentence with their probabilities under a conditional random field
 * (Lafferty, McCallum and Pereira 2001), by the forward-backward algorithm with scaling. Strict
 * mathematics, so that training gives the same weights on every machine. Not safe for threads;
 * filled again for each sentence.
 */
public final class Lattice {

  private static final int T = Tags.COUNT;

  private final double[][] transitions = new double[T + 1][T];
  private int size;
  private double[] emission = new double[0];
  private double[] forward = new double[0];
  private double[] backward = new double[0];
  private double[] scale = new double[0];
  private double[] top = new double[0];

  /** Takes the transition scores of a model. */
  public void use(LinearModel model) {
    for (int before = 0; before <= T; before++) {
      for (int tag = 0; tag < T; tag++) {
        transitions[before][tag] = StrictMath.exp(model.transition(before, tag));
      }
    }
  }

  /**
   * Computes the probabilities of a sentence.
   *
   * @param scores tag scores, {@link Tags#COUNT} for each word
   * @param length number of words, at least one
   */
  public void fill(float[] scores, int length) {
    size = length;
    reserve();
    for (int i = 0; i < size; i++) {
      exponentiate(scores, i);
    }
    for (int i = 0; i < size; i++) {
      forward(i);
    }
    for (int i = size - 1; i >= 0; i--) {
      backward(i);
    }
  }

  private void reserve() {
    if (emission.length < size * T) {
      emission = new double[2 * size * T];
      forward = new double[2 * size * T];
      backward = new double[2 * size * T];
      scale = new double[2 * size];
      top = new double[2 * size];
    }
  }

  private void exponentiate(float[] scores, int i) {
    float top = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < T; tag++) {
      top = Math.max(top, scores[i * T + tag]);
    }
    for (int tag = 0; tag < T; tag++) {
      emission[i * T + tag] = StrictMath.exp(scores[i * T + tag] - top);
    }
    this.top[i] = top;
  }

  private void forward(int i) {
    double sum = 0;
    for (int tag = 0; tag < T; tag++) {
      double value = i == size - 1 && !Tags.canEnd(tag) ? 0 : arriving(i, tag);
      value *= emission[i * T + tag];
      forward[i * T + tag] = value;
      sum += value;
    }
    scale[i] = sum;
    for (int tag = 0; tag < T; tag++) {
      forward[i * T + tag] /= sum;
    }
  }

  private double arriving(int i, int tag) {
    if (i == 0) {
      return Tags.canStart(tag) ? transitions[T][tag] : 0;
    }
    double value = 0;
    for (int before : Transitions.before(tag)) {
      value += forward[(i - 1) * T + before] * transitions[before][tag];
    }
    return value;
  }

  private void backward(int i) {
    for (int tag = 0; tag < T; tag++) {
      double value = 0;
      if (i == size - 1) {
        value = Tags.canEnd(tag) ? 1 : 0;
      } else {
        for (int after : Transitions.after(tag)) {
          int next = (i + 1) * T + after;
          value += transitions[tag][after] * emission[next] * backward[next];
        }
        value /= scale[i + 1];
      }
      backward[i * T + tag] = value;
    }
  }

  /** The probability that a word has a tag. */
  public double probability(int i, int tag) {
    return forward[i * T + tag] * backward[i * T + tag];
  }

  /** The probability that a word has a tag and the word before it has another. */
  public double probability(int i, int before, int tag) {
    double arrived = i == 0 ? 1 : forward[(i - 1) * T + before];
    int here = i * T + tag;
    return arrived * transitions[before][tag] * emission[here] * backward[here] / scale[i];
  }

  /**
   * The probability that exactly these words are tagged so.
   *
   * @param begin index of the first word
   * @param tags a legal sequence of tags from there on
   */
  public double probability(int begin, int[] tags) {
    double value = forward[begin * T + tags[0]];
    for (int k = 1; k < tags.length; k++) {
      int i = begin + k;
      value *= transitions[tags[k - 1]][tags[k]] * emission[i * T + tags[k]] / scale[i];
    }
    return value * backward[(begin + tags.length - 1) * T + tags[tags.length - 1]];
  }

  /** Logarithm of the sum over all legal taggings. */
  public double logPartition() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += top[i];
    }
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(scale[i]);
    }
    return sum;
  }
}
