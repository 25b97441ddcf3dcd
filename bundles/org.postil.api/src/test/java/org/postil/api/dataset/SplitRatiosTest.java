package org.postil.api.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRatiosTest {

  @Test
  void threePartsAreTrainDevAndTestAndTwoAreTrainAndTest() {
    assertEquals(new SplitRatios(80, 10, 10), SplitRatios.parse("80/10/10"));
    assertEquals(new SplitRatios(90, 0, 10), SplitRatios.parse("90/10"));
    assertEquals(0.8, SplitRatios.parse("8/1/1").share(Split.TRAIN), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "a/b", "0/0/0", "-1/2", "1/2/3/4", "9999999/1", "80 / 10 / 10"})
  void anythingElseIsRefused(String text) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> SplitRatios.parse(text).share(Split.DEV));
    assertTrue(e.getMessage().startsWith("Cannot split by"), e.getMessage());
  }
}
