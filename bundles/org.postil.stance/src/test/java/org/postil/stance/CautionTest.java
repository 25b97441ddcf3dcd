package org.postil.stance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.stance.model.StanceModel;

class CautionTest {

  private static final float[] LEANING_FOR = {0.1f, 0.4f, 0.5f};

  private static float[] shifted(double share) {
    return new Caution(share, 0).shift(LEANING_FOR);
  }

  @Test
  void theShareOfTrainingChangesNothing() {
    assertArrayEquals(LEANING_FOR, shifted(StanceModel.NEUTRAL_SHARE), 1e-6f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.42, 0.6, 0.9})
  void positionsKeepTheirSharesOfEachOtherAndAllIsOne(double share) {
    float[] p = shifted(share);
    assertEquals(5, p[StanceModel.FOR] / p[StanceModel.AGAINST], 1e-4);
    assertEquals(1, p[0] + p[1] + p[2], 1e-6);
  }

  @Test
  void aSureReaderOfNothingIsExpectedToSeeTheExpectedShare() {
    float[] prior = {0.3795f, (float) StanceModel.NEUTRAL_SHARE, 0.2740f};
    assertEquals(0.8, new Caution(0.8, 0).shift(prior)[StanceModel.NEUTRAL], 1e-4);
  }

  @Test
  void aWeakPositionBecomesNeutralAndHasNoEvidenceThen() {
    float[] scores = {0.2f, 1.0f, 1.2f};
    Judgement polar = judge(scores, StanceModel.NEUTRAL_SHARE);
    Judgement reported = judge(scores, 0.6);
    assertEquals("for", polar.label());
    assertEquals(List.of(1), polar.evidence());
    assertEquals("neutral", reported.label());
    assertTrue(reported.evidence().isEmpty());
    assertTrue(reported.neutral() > polar.neutral());
  }

  private static Judgement judge(float[] scores, double share) {
    return Judgement.of(
        scores, 1, new Caution(share, 0), label -> new float[] {0, 1}, word -> true);
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> new Caution(1, 0));
    assertTrue(thrown.getMessage().contains("neutralShare [1.0]"), thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Caution(0.5, 1.2));
  }
}
