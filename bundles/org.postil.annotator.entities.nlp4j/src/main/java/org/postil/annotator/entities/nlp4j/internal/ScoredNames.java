package org.postil.annotator.entities.nlp4j.internal;

import edu.emory.mathcs.nlp.component.ner.NERState;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;

/** NLP4J's tagger of names, which remembers how sure it was of each tag: one for each thread. */
final class ScoredNames extends NERTagger<NLPNode> {

  private static final long serialVersionUID = 1;

  private double[] shares = new double[0];

  /** A tagger on the weights of another. */
  ScoredNames(NERTagger<NLPNode> trained) {
    setFeatureTemplate(trained.getFeatureTemplate());
    setOptimizer(trained.getOptimizer());
    setFlag(NLPFlag.DECODE);
  }

  @Override
  public void process(NLPNode[] nodes) {
    shares = new double[nodes.length];
    super.process(nodes);
  }

  @Override
  protected int[] getPrediction(NERState<NLPNode> state, float[] scores) {
    int[] best = super.getPrediction(state, scores);
    shares[state.getInputIndex()] = share(scores, best[0]);
    return best;
  }

  /** The share that the winner has of all exponentiated scores, 0 to 1. */
  private static double share(float[] scores, int winner) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - scores[winner]);
    }
    return 1 / sum;
  }

  /** How sure it was of the tag of a word of the last sentence, 0 to 1; words count from 1. */
  double share(int word) {
    return shares[word];
  }
}
