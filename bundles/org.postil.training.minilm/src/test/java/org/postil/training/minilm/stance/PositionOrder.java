package org.postil.training.minilm.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postil.stance.Judgement;
import org.postil.stance.StanceJudge;
import org.postil.stance.model.StanceModel;

/** How well a judge puts targets with positions before those without, whatever the threshold. */
final class PositionOrder {

  private static final double ANY_SHARE = 0.5;

  private record Ranked(double lead, double right) {}

  private PositionOrder() {}

  /**
   * The area under the curve of precision over recall (average precision), 0 to 1. A position that
   * the reader would accept beside another label counts half.
   *
   * @param sentences what the judge has read for each target
   */
  static double area(List<StanceJudge.Sentence> sentences, List<JudgedTarget> targets) {
    List<Ranked> order = new ArrayList<>();
    double gold = 0;
    for (int i = 0; i < targets.size(); i++) {
      JudgedTarget target = targets.get(i);
      Judgement judgement =
          sentences.get(i).judge(target.first(), target.last(), target.caution(ANY_SHARE));
      boolean against = judgement.against() >= judgement.support();
      double most = Math.max(judgement.against(), judgement.support());
      double worth = worth(target.labels());
      boolean same = target.labels().contains(against ? StanceModel.AGAINST : StanceModel.FOR);
      order.add(new Ranked(most / judgement.neutral(), same ? worth : 0));
      gold += worth;
    }
    order.sort(Comparator.comparingDouble(ranked -> -ranked.lead()));
    double found = 0;
    double area = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      found += order.get(rank).right();
      area += order.get(rank).right() * found / (rank + 1);
    }
    return area / gold;
  }

  private static double worth(List<Integer> labels) {
    if (labels.size() > 1) {
      return 0.5;
    }
    return labels.get(0) == StanceModel.NEUTRAL ? 0 : 1;
  }
}
