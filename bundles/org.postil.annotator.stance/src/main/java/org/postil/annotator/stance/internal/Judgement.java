package org.postil.annotator.stance.internal;

import java.util.List;
import org.postil.annotator.stance.internal.model.StanceModel;

/**
 * What the model says of one target in one sentence.
 *
 * @param against probability that the position is against the target
 * @param neutral probability that there is none
 * @param support probability that it is for the target
 * @param doubtful whether the likeliest position is not likely enough to count
 * @param evidence numbers of the words that carried it, the strongest first
 */
record Judgement(
    float against, float neutral, float support, boolean doubtful, List<Integer> evidence) {

  /** Neutral, unless a position is at least this likely. */
  Judgement atLeast(double certainty) {
    boolean kept = best() == StanceModel.NEUTRAL || confidence() >= certainty;
    return kept ? this : new Judgement(against, neutral, support, true, List.of());
  }

  String label() {
    return switch (best()) {
      case StanceModel.AGAINST -> "against";
      case StanceModel.FOR -> "for";
      default -> "neutral";
    };
  }

  int best() {
    if (doubtful) {
      return StanceModel.NEUTRAL;
    }
    if (against >= neutral && against >= support) {
      return StanceModel.AGAINST;
    }
    return support > neutral ? StanceModel.FOR : StanceModel.NEUTRAL;
  }

  /** The probability of the label. */
  double confidence() {
    return doubtful ? neutral : Math.max(neutral, Math.max(against, support));
  }

  /** How far it leans to one side, 0 to 1. */
  double strength() {
    return Math.abs(support - against);
  }
}
