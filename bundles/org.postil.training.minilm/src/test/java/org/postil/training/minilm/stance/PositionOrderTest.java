package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.stance.Judgement;
import org.postil.stance.StanceJudge;
import org.postil.stance.model.StanceModel;

class PositionOrderTest {

  private static final List<StanceJudge.Sentence> JUDGED =
      List.of(judged(0.8f, 0.1f), judged(0.6f, 0.3f), judged(0.1f, 0.8f));

  /** Against and neutral; the rest is for. */
  private static StanceJudge.Sentence judged(float against, float neutral) {
    Judgement judgement = new Judgement(against, neutral, 1 - against - neutral, false, List.of());
    return (first, last, caution) -> judgement;
  }

  private static JudgedTarget target(Integer... labels) {
    return new JudgedTarget(new String[] {"Clara"}, 0, 0, "PER", List.of(labels));
  }

  @Test
  void positionsBeforeAllElseFillTheWholeArea() {
    List<JudgedTarget> targets =
        List.of(
            target(StanceModel.AGAINST), target(StanceModel.AGAINST), target(StanceModel.NEUTRAL));
    assertEquals(1, PositionOrder.area(JUDGED, targets), 1e-9);
  }

  @Test
  void aNeutralTargetBeforeAPositionCostsArea() {
    List<JudgedTarget> targets =
        List.of(
            target(StanceModel.NEUTRAL), target(StanceModel.AGAINST), target(StanceModel.NEUTRAL));
    assertEquals(0.5, PositionOrder.area(JUDGED, targets), 1e-9);
  }

  @Test
  void theWrongSideIsNotFound() {
    List<JudgedTarget> targets =
        List.of(target(StanceModel.FOR), target(StanceModel.AGAINST), target(StanceModel.NEUTRAL));
    assertEquals(0.25, PositionOrder.area(JUDGED, targets), 1e-9);
  }

  @Test
  void aPositionThatIsOnlyAcceptableCountsHalf() {
    List<JudgedTarget> targets =
        List.of(
            target(StanceModel.NEUTRAL, StanceModel.AGAINST),
            target(StanceModel.AGAINST),
            target(StanceModel.NEUTRAL));
    assertEquals((0.5 * 0.5 + 1.5 / 2) / 1.5, PositionOrder.area(JUDGED, targets), 1e-9);
  }
}
