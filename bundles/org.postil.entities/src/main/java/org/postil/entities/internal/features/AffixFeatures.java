package org.postil.entities.internal.features;

import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.WordFacts;

/** The first and last letters of the word. */
final class AffixFeatures implements FeatureExtractor.WordFamily {

  private static final int LONGEST = 4;

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    if (offset != 0) {
      return;
    }
    String lower = word.lower();
    int length = lower.length();
    for (int n = 1; n <= LONGEST && n < length; n++) {
      sink.add(Template.PREFIX_1.plus(n - 1), Fingerprint.of(lower, 0, n));
      sink.add(Template.SUFFIX_1.plus(n - 1), Fingerprint.of(lower, length - n, length));
    }
  }
}
