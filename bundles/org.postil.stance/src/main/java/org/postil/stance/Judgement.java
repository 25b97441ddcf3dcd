package org.postil.stance;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.postil.stance.model.StanceModel;

/**
 * What the model says of one target in one sentence.
 *
 * @param against probability that the position is against the target
 * @param neutral probability that there is none
 * @param support probability that it is for the target
 * @param doubtful whether the likeliest position is not likely enough to count
 * @param evidence numbers of the words that carried it, the strongest first
 */
public record Judgement(
    float against, float neutral, float support, boolean doubtful, List<Integer> evidence) {

  private static final int MOST_EVIDENCE = 3;
  private static final float LEAST_SHARE = 0.15f;

  /** Copies the evidence. */
  public Judgement {
    evidence = List.copyOf(evidence);
  }

  /**
   * A judgement from scores.
   *
   * @param scores one for each label, see {@link StanceModel}
   * @param temperature what they are divided by so that probabilities are honest
   * @param caution what to expect, and how likely a position must be to count
   * @param shares for a label, how much each word of the sentence speaks for it
   * @param isContent whether a word can be evidence
   */
  public static Judgement of(
      float[] scores,
      float temperature,
      Caution caution,
      IntFunction<float[]> shares,
      IntPredicate isContent) {
    float[] p = caution.shift(probabilities(scores, temperature));
    Judgement bare =
        new Judgement(
            p[StanceModel.AGAINST], p[StanceModel.NEUTRAL], p[StanceModel.FOR], false, List.of());
    if (bare.best() == StanceModel.NEUTRAL) {
      return bare;
    }
    if (bare.confidence() < caution.certainty()) {
      return new Judgement(bare.against, bare.neutral, bare.support, true, List.of());
    }
    List<Integer> evidence = strongest(shares.apply(bare.best()), isContent);
    return new Judgement(bare.against, bare.neutral, bare.support, false, evidence);
  }

  private static float[] probabilities(float[] scores, float temperature) {
    float most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    float[] p = new float[scores.length];
    float sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) Math.exp((scores[i] - most) / temperature);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private static List<Integer> strongest(float[] shares, IntPredicate isContent) {
    return IntStream.range(0, shares.length)
        .filter(word -> isContent.test(word) && shares[word] >= LEAST_SHARE)
        .boxed()
        .sorted(Comparator.comparingDouble(word -> -shares[word]))
        .limit(MOST_EVIDENCE)
        .toList();
  }

  /** The label as {@code StanceMention} has it. */
  public String label() {
    return switch (best()) {
      case StanceModel.AGAINST -> "against";
      case StanceModel.FOR -> "for";
      default -> "neutral";
    };
  }

  /** The number of the label, see {@link StanceModel}. */
  public int best() {
    if (doubtful) {
      return StanceModel.NEUTRAL;
    }
    if (against >= neutral && against >= support) {
      return StanceModel.AGAINST;
    }
    return support > neutral ? StanceModel.FOR : StanceModel.NEUTRAL;
  }

  /** The probability of the label. */
  public double confidence() {
    return doubtful ? neutral : Math.max(neutral, Math.max(against, support));
  }

  /** How far it leans to one side, 0 to 1. */
  public double strength() {
    return Math.abs(support - against);
  }
}
