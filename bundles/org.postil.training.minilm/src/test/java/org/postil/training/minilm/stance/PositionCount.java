package org.postil.training.minilm.stance;

import java.util.List;
import java.util.Locale;
import org.postil.stance.Judgement;
import org.postil.stance.StanceJudge;
import org.postil.stance.model.StanceModel;

/**
 * How many positions a judge finds, and how many of them the reader shares.
 *
 * @param found targets that it does not call neutral
 * @param right those that the reader would have labelled so
 * @param acceptable those, and the ones where the reader would accept the label
 * @param clear targets with a position that the reader was sure of
 * @param clearFound those of them that it finds with the same label
 */
record PositionCount(int found, int right, int acceptable, int clear, int clearFound) {

  /**
   * Counts.
   *
   * @param sentences what the judge has read for each target
   */
  static PositionCount of(
      List<StanceJudge.Sentence> sentences, List<JudgedTarget> targets, double neutralShare) {
    int found = 0;
    int right = 0;
    int acceptable = 0;
    int clear = 0;
    int clearFound = 0;
    for (int i = 0; i < targets.size(); i++) {
      JudgedTarget target = targets.get(i);
      Judgement judgement =
          sentences.get(i).judge(target.first(), target.last(), target.caution(neutralShare));
      int label = judgement.best();
      boolean accepted = target.labels().contains(label);
      clear += target.isClear() ? 1 : 0;
      if (label != StanceModel.NEUTRAL) {
        found++;
        right += target.labels().get(0) == label ? 1 : 0;
        acceptable += accepted ? 1 : 0;
        clearFound += target.isClear() && accepted ? 1 : 0;
      }
    }
    return new PositionCount(found, right, acceptable, clear, clearFound);
  }

  /** The share of found positions that the reader accepts, 0 to 1; 1 if none was found. */
  double precision() {
    return found == 0 ? 1 : (double) acceptable / found;
  }

  /** The share of positions that the reader was sure of which it finds, 0 to 1. */
  double recall() {
    return (double) clearFound / clear;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "found %d, right %d, acceptable %d (%.0f %%); of %d clear ones %d (%.0f %%)",
        found,
        right,
        acceptable,
        100 * precision(),
        clear,
        clearFound,
        100 * recall());
  }
}
