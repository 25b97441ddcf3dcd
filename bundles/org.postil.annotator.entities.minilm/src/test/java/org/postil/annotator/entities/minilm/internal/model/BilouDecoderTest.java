package org.postil.annotator.entities.minilm.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.entities.EntityLabel;

class BilouDecoderTest {

  private final BilouDecoder decoder = new BilouDecoder();

  @Test
  void noSequenceOfTagsIsBetterThanTheOneFound() {
    long seed = 11;
    Random random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      int words = 1 + random.nextInt(3);
      float[] scores = new float[words * Tags.COUNT];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextFloat();
      }
      float best = best(scores, 0, Tags.OUTSIDE, words);
      assertEquals(best, sum(scores, decoder.decode(scores)), 1e-5f, "seed " + seed);
    }
  }

  private static float best(float[] scores, int word, int before, int words) {
    if (word == words) {
      return Tags.mayFollow(before, Tags.OUTSIDE) ? 0 : Float.NEGATIVE_INFINITY;
    }
    float best = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      if (Tags.mayFollow(before, tag)) {
        float score = scores[word * Tags.COUNT + tag];
        best = Math.max(best, score + best(scores, word + 1, tag, words));
      }
    }
    return best;
  }

  /** The score of tags, very low if they are not legal. */
  private static float sum(float[] scores, int[] tags) {
    float sum = 0;
    int before = Tags.OUTSIDE;
    for (int i = 0; i < tags.length; i++) {
      sum += Tags.mayFollow(before, tags[i]) ? scores[i * Tags.COUNT + tags[i]] : -100;
      before = tags[i];
    }
    return Tags.mayFollow(before, Tags.OUTSIDE) ? sum : -100;
  }

  @Test
  void aNameThatIsCutOffAtTheEndOfASentenceEndsThere() {
    float[] scores = new float[2 * Tags.COUNT];
    scores[Tags.of(EntityLabel.PER, 0, 2)] = 3;
    scores[Tags.COUNT + Tags.of(EntityLabel.PER, 1, 3)] = 3;
    int[] expected = {Tags.of(EntityLabel.PER, 0, 2), Tags.of(EntityLabel.PER, 1, 2)};
    assertArrayEquals(expected, decoder.decode(scores));
  }

  @Test
  void aSentenceWithoutWordsHasNoTags() {
    assertEquals(0, decoder.decode(new float[0]).length);
  }

  @Test
  void probabilitiesOfAWordSumToOneHoweverLargeItsScores() {
    float[] scores = new float[2 * Tags.COUNT];
    scores[3] = 1e4f;
    BilouDecoder.normalise(scores);
    assertEquals(1, scores[3], 1e-6f);
    assertEquals(1f / Tags.COUNT, scores[Tags.COUNT], 1e-6f);
  }
}
