package org.postil.entities.linear.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks the dynamic programs against trying every tagging of short sentences. */
class LatticeTest {

  private static final int WORDS = 3;

  @Test
  void probabilitiesAndTheBestPathEqualThoseOfTryingAll() {
    for (long seed = 1; seed <= 20; seed++) {
      RandomModel model = new RandomModel(seed);
      float[] scores = model.scores(WORDS);
      Trial all = new Trial(model, scores);
      ViterbiDecoder decoder = new ViterbiDecoder();
      decoder.use(model);
      assertArrayEquals(all.best, decoder.decode(scores, WORDS), "seed " + seed);
      Lattice lattice = new Lattice();
      lattice.use(model);
      lattice.fill(scores, WORDS);
      assertEquals(Math.log(all.total), lattice.logPartition(), 1e-6, "seed " + seed);
      for (int i = 0; i < WORDS; i++) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          double expected = all.mass[i][tag] / all.total;
          assertEquals(expected, lattice.probability(i, tag), 1e-6, "seed " + seed);
        }
      }
      double best = Math.exp(all.bestScore) / all.total;
      assertEquals(best, lattice.probability(0, all.best), 1e-6, "seed " + seed);
    }
  }

  /** Every legal tagging. */
  private static final class Trial {
    private final double[][] mass = new double[WORDS][Tags.COUNT];
    private int[] best = {};
    private double bestScore = Double.NEGATIVE_INFINITY;
    private double total;

    Trial(RandomModel model, float[] scores) {
      int count = (int) Math.pow(Tags.COUNT, WORDS);
      for (int code = 0; code < count; code++) {
        int[] tags = {
          code % Tags.COUNT, code / Tags.COUNT % Tags.COUNT, code / Tags.COUNT / Tags.COUNT
        };
        if (isLegal(tags)) {
          visit(tags, model, scores);
        }
      }
    }

    private void visit(int[] tags, RandomModel model, float[] scores) {
      double score = model.transition(Tags.COUNT, tags[0]);
      for (int i = 0; i < WORDS; i++) {
        score += scores[i * Tags.COUNT + tags[i]];
        score += i == 0 ? 0 : model.transition(tags[i - 1], tags[i]);
      }
      total += Math.exp(score);
      for (int i = 0; i < WORDS; i++) {
        mass[i][tags[i]] += Math.exp(score);
      }
      if (score > bestScore) {
        bestScore = score;
        best = tags;
      }
    }

    private static boolean isLegal(int[] tags) {
      boolean legal = Tags.canStart(tags[0]) && Tags.canEnd(tags[WORDS - 1]);
      for (int i = 1; i < WORDS; i++) {
        legal &= Tags.mayFollow(tags[i - 1], tags[i]);
      }
      return legal;
    }
  }

  private static final class RandomModel implements LinearModel {
    private final Random random;
    private final float[] transitions = new float[(Tags.COUNT + 1) * Tags.COUNT];

    RandomModel(long seed) {
      random = new Random(seed);
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = (float) random.nextGaussian();
      }
    }

    float[] scores(int words) {
      float[] scores = new float[words * Tags.COUNT];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) random.nextGaussian();
      }
      return scores;
    }

    @Override
    public void addTo(int feature, float[] scores, int offset) {
      throw new UnsupportedOperationException("scores are given");
    }

    @Override
    public float weight(int feature, int tag) {
      throw new UnsupportedOperationException("scores are given");
    }

    @Override
    public float transition(int before, int tag) {
      return transitions[before * Tags.COUNT + tag];
    }
  }
}
