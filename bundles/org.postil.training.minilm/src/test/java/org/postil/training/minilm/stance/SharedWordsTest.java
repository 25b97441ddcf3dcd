package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

  private static final SharedWords KNOWN =
      new SharedWords(
          List.<String[]>of(
              "On Monday the old bridge over the river was closed for good .".split(" ")));

  private static boolean repeats(String sentence) {
    return KNOWN.repeats(sentence.split(" "));
  }

  @Test
  void eightWordsInARowAreARepetition() {
    assertTrue(repeats("She said THE OLD BRIDGE , over the river was closed today ."));
  }

  @Test
  void sevenAreNone() {
    assertFalse(repeats("She said the old bridge over the river was open ."));
  }

  @Test
  void aShortSentenceRepeatsNothing() {
    assertFalse(repeats("On Monday ."));
  }
}
