package org.postil.annotator.stance.internal;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.stance.internal.features.DenseFeatures;
import org.postil.annotator.stance.internal.features.SentenceFacts;
import org.postil.annotator.stance.internal.features.SparseFeatures;
import org.postil.annotator.stance.internal.features.TargetView;
import org.postil.annotator.stance.internal.model.StanceModel;

/** Applies the model to a target in a sentence. One thread at a time. */
final class StanceClassifier {

  private static final int MOST_EVIDENCE = 3;
  private static final float LEAST_SHARE = 0.15f;

  private final StanceModel model;
  private final SparseFeatures sparse = new SparseFeatures();
  private final DenseFeatures dense;

  StanceClassifier(StanceModel model) {
    this.model = model;
    dense = new DenseFeatures(model.words());
  }

  SentenceFacts facts(String[] forms) {
    return new SentenceFacts(forms, model.words());
  }

  /** Judges the target that goes from word {@code first} to word {@code last}, inclusive. */
  Judgement judge(SentenceFacts facts, int first, int last) {
    TargetView view = new TargetView(facts, first, last);
    float[] numbers = dense.extract(view);
    sparse.extract(view);
    float[] scores = new float[StanceModel.LABELS];
    model.linear().addTo(sparse, numbers, dense.firstCount(), scores);
    float[] units = model.network().addTo(numbers, scores);
    float[] p = probabilities(scores, model.temperature());
    Judgement bare =
        new Judgement(
            p[StanceModel.AGAINST], p[StanceModel.NEUTRAL], p[StanceModel.FOR], false, List.of());
    List<Integer> evidence =
        bare.best() == StanceModel.NEUTRAL ? List.of() : evidence(view, units, bare.best());
    return new Judgement(bare.against(), bare.neutral(), bare.support(), false, evidence);
  }

  static float[] probabilities(float[] scores, float temperature) {
    float most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    float[] p = new float[scores.length];
    float sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) Math.exp((scores[i] - most) / temperature);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** The words that speak most for a label rather than its contrary and no position. */
  private List<Integer> evidence(TargetView view, float[] units, int label) {
    float[] shares = new float[view.length()];
    linearShares(label, shares);
    float[] gradient = model.network().gradient(units, label, dense.firstCount());
    dense.attribute(view, gradient, shares);
    List<Integer> words = new ArrayList<>();
    while (words.size() < MOST_EVIDENCE) {
      int best = -1;
      for (int i = 0; i < shares.length; i++) {
        boolean better = best < 0 || shares[i] > shares[best];
        best = better && view.isContent(i) ? i : best;
      }
      if (best < 0 || shares[best] < LEAST_SHARE) {
        break;
      }
      words.add(view.word(best));
      shares[best] = Float.NEGATIVE_INFINITY;
    }
    return words;
  }

  private void linearShares(int label, float[] shares) {
    float factor = model.linear().factor(sparse);
    for (int i = 0; i < sparse.size(); i++) {
      float share = factor * model.linear().lead(sparse.hash(i), label) / 2;
      credit(shares, sparse.first(i), share);
      credit(shares, sparse.second(i), share);
    }
  }

  private static void credit(float[] shares, int position, float share) {
    if (position >= 0 && position < shares.length) {
      shares[position] += share;
    }
  }
}
