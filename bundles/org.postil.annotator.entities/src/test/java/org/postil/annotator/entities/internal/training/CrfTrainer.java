package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.postil.entities.linear.model.Lattice;
import org.postil.entities.linear.model.LinearModel;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.linear.model.ViterbiDecoder;

/**
 * Learns the weights of a linear-chain conditional random field by stochastic gradients with
 * AdaGrad's rates (Duchi, Hazan and Singer 2011). One thread and a fixed seed: the same data give
 * the same weights. Features are rows of {@link FeatureIndex}.
 */
final class CrfTrainer implements LinearModel {

  /**
   * How to learn.
   *
   * @param epochs passes over the data
   * @param rate first learning rate; it falls to a tenth
   * @param shrink pull of each weight toward zero, at each step that touches it
   * @param silver how much a sentence counts that a teacher marked, against one that people marked
   * @param dropout share of a word's features that are left out, others at each step: what is left
   *     must learn to do without them, as it has to with names never seen (feature noising, Wang
   *     and Manning 2013)
   * @param seed of the order of the sentences and of the choice of features
   */
  record Settings(int epochs, float rate, float shrink, float silver, float dropout, long seed) {}

  private static final int T = Tags.COUNT;
  private static final float NEGLIGIBLE = 1e-3f;

  private final Settings settings;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[(T + 1) * T];
  private final float[] transitionSquares = new float[(T + 1) * T];
  private final Lattice lattice = new Lattice();
  private final ViterbiDecoder decoder = new ViterbiDecoder();
  private final float[] gradient = new float[T];
  private final Random random;

  CrfTrainer(int rows, Settings settings) {
    this.settings = settings;
    random = new Random(settings.seed());
    weights = new float[rows * T];
    squares = new float[rows * T];
    Arrays.fill(squares, 1f);
    Arrays.fill(transitionSquares, 1f);
  }

  @Override
  public void addTo(int row, float[] scores, int offset) {
    int base = row * T;
    for (int tag = 0; tag < T; tag++) {
      scores[offset + tag] += weights[base + tag];
    }
  }

  @Override
  public float transition(int before, int tag) {
    return transitions[before * T + tag];
  }

  @Override
  public float weight(int row, int tag) {
    return weights[row * T + tag];
  }

  /** Learns from sentences whose features are rows. */
  void train(List<TrainingSentence> sentences) {
    List<TrainingSentence> order = new ArrayList<>(sentences);
    order.removeIf(sentence -> sentence.tags().length == 0);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, random);
      float rate = settings.rate() * (1f - 0.9f * epoch / settings.epochs());
      order.forEach(sentence -> learn(sentence, rate));
    }
    decoder.use(this);
  }

  /** The best tags of a sentence, once trained. */
  int[] decode(int[][] features) {
    return decoder.decode(scores(features), features.length);
  }

  private float[] scores(int[][] features) {
    float[] scores = new float[features.length * T];
    for (int i = 0; i < features.length; i++) {
      for (int row : features[i]) {
        addTo(row, scores, i * T);
      }
    }
    return scores;
  }

  private void learn(TrainingSentence sentence, float rate) {
    int[] tags = sentence.tags();
    float importance = sentence.gold() ? 1f : settings.silver();
    int[][] features = thinned(sentence.features());
    float[] scores = scores(features);
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= 1 - settings.dropout();
    }
    lattice.use(this);
    lattice.fill(scores, tags.length);
    for (int i = 0; i < tags.length; i++) {
      learnTransitions(i, i == 0 ? T : tags[i - 1], tags[i], importance, rate);
      if (gradient(i, tags[i])) {
        learnFeatures(features[i], importance, rate);
      }
    }
  }

  private int[][] thinned(int[][] features) {
    if (settings.dropout() == 0) {
      return features;
    }
    int[][] kept = new int[features.length][];
    for (int i = 0; i < kept.length; i++) {
      int[] rows = new int[features[i].length];
      int size = 0;
      for (int row : features[i]) {
        rows[size] = row;
        size += random.nextFloat() < settings.dropout() ? 0 : 1;
      }
      kept[i] = Arrays.copyOf(rows, size);
    }
    return kept;
  }

  private boolean gradient(int i, int gold) {
    boolean worthwhile = false;
    for (int tag = 0; tag < T; tag++) {
      gradient[tag] = (tag == gold ? 1f : 0f) - (float) lattice.probability(i, tag);
      worthwhile |= Math.abs(gradient[tag]) > NEGLIGIBLE;
    }
    return worthwhile;
  }

  private void learnFeatures(int[] rows, float importance, float rate) {
    for (int row : rows) {
      int base = row * T;
      for (int tag = 0; tag < T; tag++) {
        if (Math.abs(gradient[tag]) > NEGLIGIBLE) {
          float step = importance * gradient[tag] - settings.shrink() * weights[base + tag];
          squares[base + tag] += step * step;
          weights[base + tag] += rate * step / (float) Math.sqrt(squares[base + tag]);
        }
      }
    }
  }

  private void learnTransitions(int i, int goldBefore, int gold, float importance, float rate) {
    for (int before = i == 0 ? T : 0; before <= (i == 0 ? T : T - 1); before++) {
      for (int tag = 0; tag < T; tag++) {
        boolean legal = before == T ? Tags.canStart(tag) : Tags.mayFollow(before, tag);
        if (legal) {
          float right = before == goldBefore && tag == gold ? 1f : 0f;
          float step = importance * (right - (float) lattice.probability(i, before, tag));
          int index = before * T + tag;
          transitionSquares[index] += step * step;
          transitions[index] += rate * step / (float) Math.sqrt(transitionSquares[index]);
        }
      }
    }
  }
}
