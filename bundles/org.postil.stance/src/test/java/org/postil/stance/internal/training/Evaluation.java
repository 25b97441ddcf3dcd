package org.postil.stance.internal.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postil.stance.internal.features.DenseFeatures;
import org.postil.stance.internal.features.SentenceFacts;
import org.postil.stance.internal.features.SparseFeatures;
import org.postil.stance.internal.features.TargetView;
import org.postil.stance.internal.features.WordMemory;
import org.postil.stance.model.StanceModel;

/** What a model does with examples: its scores, and figures from them. */
public final class Evaluation {

  private static final int BINS = 10;

  private final float[][] scores;
  private final int[] labels;

  /** An evaluation of scores that some model gave. */
  public Evaluation(float[][] scores, List<Example> examples) {
    this(scores, examples.stream().mapToInt(Example::label).toArray());
  }

  private Evaluation(float[][] scores, int[] labels) {
    this.scores = scores;
    this.labels = labels;
  }

  Evaluation(StanceModel model, List<Example> examples) {
    this(new float[examples.size()][StanceModel.LABELS], examples);
    SparseFeatures sparse = new SparseFeatures();
    DenseFeatures dense = new DenseFeatures(model.words());
    WordMemory memory = new WordMemory(model.words());
    for (int i = 0; i < labels.length; i++) {
      Example example = examples.get(i);
      SentenceFacts facts = new SentenceFacts(example.forms(), memory);
      TargetView view = new TargetView(facts, example.first(), example.last());
      sparse.extract(view);
      float[] numbers = dense.extract(view);
      int[] found = model.linear().find(sparse);
      model.linear().addTo(found, numbers, dense.firstCount(), scores[i]);
      model.network().addTo(numbers, scores[i]);
    }
  }

  private int best(int i) {
    int best = 0;
    for (int k = 1; k < StanceModel.LABELS; k++) {
      best = scores[i][k] > scores[i][best] ? k : best;
    }
    return best;
  }

  double f1(int label) {
    int right = 0;
    int total = 0;
    for (int i = 0; i < labels.length; i++) {
      right += labels[i] == label && best(i) == label ? 1 : 0;
      total += (labels[i] == label ? 1 : 0) + (best(i) == label ? 1 : 0);
    }
    return total == 0 ? 0 : 2.0 * right / total;
  }

  /** The mean of the F1 of the labels. */
  public double macroF1() {
    return (f1(StanceModel.AGAINST) + f1(StanceModel.NEUTRAL) + f1(StanceModel.FOR))
        / StanceModel.LABELS;
  }

  double accuracy() {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += labels[i] == best(i) ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  /**
   * The same examples, judged as where neutral targets have another share.
   *
   * @param temperature what scores are divided by so that probabilities are honest
   * @param share of neutral targets, 0 to 1 exclusive
   */
  public Evaluation expecting(double temperature, double share) {
    double trained = StanceModel.NEUTRAL_SHARE;
    double odds = share / (1 - share) * (1 - trained) / trained;
    float[][] shifted = new float[scores.length][];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = scores[i].clone();
      shifted[i][StanceModel.NEUTRAL] += (float) (temperature * Math.log(odds));
    }
    return new Evaluation(shifted, labels);
  }

  /**
   * Macro-F1, and precision and recall of positions, where neutral examples weigh so much that they
   * have a share of all.
   *
   * @param share 0 to 1 exclusive
   */
  public String weighted(double share) {
    long neutral = Arrays.stream(labels).filter(label -> label == StanceModel.NEUTRAL).count();
    double weight = share / (1 - share) * (labels.length - neutral) / neutral;
    double[] right = new double[StanceModel.LABELS];
    double[] found = new double[StanceModel.LABELS];
    double[] gold = new double[StanceModel.LABELS];
    for (int i = 0; i < labels.length; i++) {
      double each = labels[i] == StanceModel.NEUTRAL ? weight : 1;
      gold[labels[i]] += each;
      found[best(i)] += each;
      right[labels[i]] += labels[i] == best(i) ? each : 0;
    }
    double f1 = 0;
    for (int k = 0; k < StanceModel.LABELS; k++) {
      f1 += 2 * right[k] / (gold[k] + found[k]) / StanceModel.LABELS;
    }
    double positions = right[StanceModel.AGAINST] + right[StanceModel.FOR];
    return String.format(
        Locale.ROOT,
        "neutral %.0f %%: macro-F1 %.3f, positions: precision %.3f, recall %.3f",
        100 * share,
        f1,
        positions / (found[StanceModel.AGAINST] + found[StanceModel.FOR]),
        positions / (gold[StanceModel.AGAINST] + gold[StanceModel.FOR]));
  }

  private double[] probabilities(int i, double temperature) {
    double[] p = new double[StanceModel.LABELS];
    for (int k = 0; k < p.length; k++) {
      p[k] = scores[i][k] / temperature;
    }
    Softmax.normalise(p);
    return p;
  }

  /** The temperature at which the labels are likeliest. */
  public double temperature() {
    double best = 1;
    for (double t = 0.5; t < 8; t += 0.05) {
      best = loss(t) < loss(best) ? t : best;
    }
    return best;
  }

  private double loss(double temperature) {
    double loss = 0;
    for (int i = 0; i < labels.length; i++) {
      loss -= Math.log(probabilities(i, temperature)[labels[i]] + 1e-12);
    }
    return loss;
  }

  /** Expected calibration error in ten bins. */
  double calibrationError(double temperature) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (int i = 0; i < labels.length; i++) {
      double p = probabilities(i, temperature)[best(i)];
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      confidence[bin] += p;
      right[bin] += labels[i] == best(i) ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / labels.length;
  }

  /** For people to read. */
  public String figures(double temperature) {
    return String.format(
        Locale.ROOT,
        "n %d, macro-F1 %.4f (against %.3f, neutral %.3f, for %.3f), accuracy %.4f, ECE %.4f",
        labels.length,
        macroF1(),
        f1(StanceModel.AGAINST),
        f1(StanceModel.NEUTRAL),
        f1(StanceModel.FOR),
        accuracy(),
        calibrationError(temperature));
  }
}
