package org.postil.annotator.entities.internal.features;

import static org.postil.annotator.entities.internal.features.FeatureExtractor.pair;

/** How the document writes the word elsewhere, and whether capitals mean anything here. */
final class CasingFeatures implements FeatureExtractor.FeatureFamily {

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    for (int offset = -1; offset <= 1; offset++) {
      if (words.inside(i + offset)) {
        sink.add(Template.CASING.plus(offset), casing(words, i + offset));
      }
    }
    if (words.facts().heading()) {
      sink.add(Template.HEADING, pair(words.shape(i), words.facts().casing(i)));
    }
  }

  private static int casing(SentenceHashes words, int i) {
    int first = i == 0 ? 16 : 0;
    int capitalised = words.capitalised(i) ? 32 : 0;
    return words.facts().casing(i) | first | capitalised;
  }
}
