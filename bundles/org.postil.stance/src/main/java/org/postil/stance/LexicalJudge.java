package org.postil.stance;

import java.io.IOException;
import org.postil.stance.internal.features.DenseFeatures;
import org.postil.stance.internal.features.SentenceFacts;
import org.postil.stance.internal.features.SparseFeatures;
import org.postil.stance.internal.features.TargetView;
import org.postil.stance.internal.features.WordMemory;
import org.postil.stance.model.StanceModel;

/** Judges by a lexicon, n-grams around the target and averaged word vectors: fast. */
public final class LexicalJudge implements StanceJudge {

  private static WordMemory shared;

  private final StanceModel model;
  private final WordMemory words;
  private final SparseFeatures sparse = new SparseFeatures();
  private final DenseFeatures dense;

  /**
   * A judge with the model of this bundle, which judges share.
   *
   * @throws IOException when the model is missing or broken
   */
  public LexicalJudge() throws IOException {
    model = StanceModel.shared();
    words = memory(model);
    dense = new DenseFeatures(model.words());
  }

  /** What judges remember of words, which they share as they do the model. */
  private static synchronized WordMemory memory(StanceModel model) {
    if (shared == null) {
      shared = new WordMemory(model.words());
    }
    return shared;
  }

  @Override
  public Sentence read(String[] forms) {
    Reading reading = new Reading(forms);
    return (first, last, caution) -> {
      Opinion opinion = reading.toward(first, last);
      float[] scores = opinion.scores();
      return Judgement.of(
          scores, model.temperature(), caution, opinion::shares, opinion::isContent);
    };
  }

  /** Reads a sentence for a judge that wants more than judgements. */
  public Reading readClosely(String[] forms) {
    return new Reading(forms);
  }

  /** A sentence as this judge reads it. */
  public final class Reading {

    private final SentenceFacts facts;

    private Reading(String[] forms) {
      facts = new SentenceFacts(forms, words);
    }

    /** What speaks for and against a target; words from first to last, inclusive. */
    public Opinion toward(int first, int last) {
      return new Opinion(new TargetView(facts, first, last));
    }
  }

  /** What speaks for and against a target; good until the judge looks at the next one. */
  public final class Opinion {

    private final TargetView view;
    private final int[] found;
    private final float[] scores = new float[StanceModel.LABELS];
    private final float[] units;

    private Opinion(TargetView view) {
      this.view = view;
      float[] numbers = dense.extract(view);
      sparse.extract(view);
      found = model.linear().find(sparse);
      model.linear().addTo(found, numbers, dense.firstCount(), scores);
      units = model.network().addTo(numbers, scores);
    }

    /** Scores of the labels, see {@link StanceModel}; new each time. */
    public float[] scores() {
      return scores.clone();
    }

    /** How much each word of the sentence speaks for a label rather than the others. */
    public float[] shares(int label) {
      float[] shares = new float[view.length()];
      float factor = model.linear().factor(found);
      for (int i = 0; i < sparse.size(); i++) {
        float share = factor * model.linear().lead(found[i], label) / 2;
        credit(shares, sparse.first(i), share);
        credit(shares, sparse.second(i), share);
      }
      dense.attribute(view, model.network().gradient(units, label, dense.firstCount()), shares);
      float[] words = new float[view.words()];
      for (int i = 0; i < shares.length; i++) {
        words[view.word(i)] = shares[i];
      }
      return words;
    }

    private static void credit(float[] shares, int position, float share) {
      if (position >= 0 && position < shares.length) {
        shares[position] += share;
      }
    }

    /** Whether a word of the sentence has a meaning of its own and is not of the target. */
    public boolean isContent(int word) {
      return view.isContentWord(word);
    }
  }
}
