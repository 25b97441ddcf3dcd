package org.postil.annotator.stance.minilm.internal;

import java.io.IOException;
import org.postil.stance.Caution;
import org.postil.stance.Judgement;
import org.postil.stance.LexicalJudge;
import org.postil.stance.StanceJudge;
import org.postil.stance.model.StanceModel;

/** Judges by MiniLM's vectors of target and sentence, and by the lexicon. */
public final class AccurateJudge implements StanceJudge {

  private final AccurateModel model;
  private final LexicalJudge lexical;

  /** A judge with a model that other judges may share. */
  public AccurateJudge(AccurateModel model) throws IOException {
    this.model = model;
    lexical = new LexicalJudge();
  }

  @Override
  public Sentence read(String[] forms) {
    float[][] vectors = model.encoder().encode(forms);
    LexicalJudge.Reading reading = lexical.readClosely(forms);
    return (first, last, caution) -> judge(vectors, reading, first, last, caution);
  }

  private Judgement judge(
      float[][] vectors, LexicalJudge.Reading reading, int first, int last, Caution caution) {
    LexicalJudge.Opinion opinion = reading.toward(first, last);
    float[] scores = opinion.scores();
    for (int k = 0; k < StanceModel.LABELS; k++) {
      scores[k] *= model.lexicalShare();
    }
    float[] units = model.network().addTo(TargetNumbers.of(vectors, first, last), scores);
    return Judgement.of(
        scores,
        model.temperature(),
        caution,
        label -> shares(vectors, opinion, units, first, last, label),
        opinion::isContent);
  }

  private float[] shares(
      float[][] vectors,
      LexicalJudge.Opinion opinion,
      float[] units,
      int first,
      int last,
      int label) {
    float[] gradient = model.network().gradient(units, label, model.network().inputs());
    float[] shares = TargetNumbers.attribute(vectors, first, last, gradient);
    float[] others = opinion.shares(label);
    for (int word = 0; word < shares.length; word++) {
      shares[word] += model.lexicalShare() * others[word];
    }
    return shares;
  }
}
