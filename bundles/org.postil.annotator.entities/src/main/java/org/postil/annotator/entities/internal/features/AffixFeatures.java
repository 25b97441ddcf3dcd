package org.postil.annotator.entities.internal.features;

import org.postil.entities.lexicon.Fingerprint;

/** The first and last letters of the word. */
final class AffixFeatures implements FeatureExtractor.FeatureFamily {

  private static final int LONGEST = 4;

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    String lower = words.facts().lower(i);
    int length = lower.length();
    for (int n = 1; n <= LONGEST && n < length; n++) {
      sink.add(Template.PREFIX_1.plus(n - 1), Fingerprint.of(lower, 0, n));
      sink.add(Template.SUFFIX_1.plus(n - 1), Fingerprint.of(lower, length - n, length));
    }
  }
}
