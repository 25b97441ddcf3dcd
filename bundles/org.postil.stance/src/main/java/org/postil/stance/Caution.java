package org.postil.stance;

import org.postil.stance.model.StanceModel;

/**
 * What a judge is to expect before it has read a sentence, and how sure it must be.
 *
 * @param neutralShare the share of targets, 0 to 1 exclusive, that nobody takes a position on in
 *     texts of the kind that is judged; {@link StanceModel#NEUTRAL_SHARE} where it is as in
 *     training
 * @param certainty how likely a position must be to count, 0 to 1; less makes it neutral
 */
public record Caution(double neutralShare, double certainty) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is no share
   */
  public Caution {
    if (!(neutralShare > 0 && neutralShare < 1)) {
      throw refusal("neutralShare [" + neutralShare + "]: expected more than 0 and less than 1");
    }
    if (!(certainty >= 0 && certainty <= 1)) {
      throw refusal("certainty [" + certainty + "]: expected 0 to 1");
    }
  }

  private static IllegalArgumentException refusal(String what) {
    return new IllegalArgumentException("Cannot judge stance with " + what);
  }

  /**
   * Turns probabilities that are right among texts as in training into those that are right where
   * neutral targets have {@link #neutralShare}, by Bayes' rule (Saerens, Latinne and Decaestecker
   * 2002). The positions keep their shares of each other.
   */
  float[] shift(float[] probabilities) {
    double trained = StanceModel.NEUTRAL_SHARE;
    double odds = neutralShare / (1 - neutralShare) * (1 - trained) / trained;
    double neutral = probabilities[StanceModel.NEUTRAL];
    double sum = 1 - neutral + odds * neutral;
    float[] shifted = new float[probabilities.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = (float) (probabilities[i] * (i == StanceModel.NEUTRAL ? odds : 1) / sum);
    }
    return shifted;
  }
}
