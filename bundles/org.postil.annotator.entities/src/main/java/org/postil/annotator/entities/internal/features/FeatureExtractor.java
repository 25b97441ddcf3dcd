package org.postil.annotator.entities.internal.features;

import static org.postil.entities.lexicon.Fingerprint.then;

import java.util.List;
import org.postil.entities.lexicon.SentenceFacts;

/** Asks all questions about the words of one sentence. Each family of questions is a class. */
public final class FeatureExtractor {

  private static final List<FeatureFamily> FAMILIES =
      List.of(
          new WordFeatures(),
          new ShapeFeatures(),
          new AffixFeatures(),
          new ClusterFeatures(),
          new GazetteerFeatures(),
          new NameListFeatures(),
          new CasingFeatures());

  private final SentenceHashes hashes;
  private final CapitalisedRuns runs;

  /** For the words of one sentence. */
  public FeatureExtractor(SentenceFacts facts) {
    hashes = new SentenceHashes(facts);
    runs = new CapitalisedRuns(hashes);
  }

  /** Adds the features of the word at an index to a sink, in a fixed order. */
  public void extract(int i, FeatureSink sink) {
    sink.add(Template.BIAS, 0);
    for (FeatureFamily family : FAMILIES) {
      family.extract(hashes, i, sink);
    }
    runs.extract(i, sink);
  }

  /** Questions of one kind about a word. */
  interface FeatureFamily {
    void extract(SentenceHashes words, int i, FeatureSink sink);
  }

  static int pair(int a, int b) {
    return then(a, b);
  }
}
