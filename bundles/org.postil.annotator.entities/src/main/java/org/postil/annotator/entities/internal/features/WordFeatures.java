package org.postil.annotator.entities.internal.features;

import static org.postil.annotator.entities.internal.features.FeatureExtractor.pair;

/** The word and its neighbours in a window of two on either side. */
final class WordFeatures implements FeatureExtractor.FeatureFamily {

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    sink.add(Template.FORM, words.form(i));
    for (int offset = -2; offset <= 2; offset++) {
      sink.add(Template.WORD.plus(offset), words.lower(i + offset));
    }
    sink.add(Template.PAIR_BEFORE, pair(words.lower(i - 1), words.lower(i)));
    sink.add(Template.PAIR_AFTER, pair(words.lower(i), words.lower(i + 1)));
    sink.add(Template.PAIR_AROUND, pair(words.lower(i - 1), words.lower(i + 1)));
    sink.add(Template.PAIR_2_BEFORE, pair(words.lower(i - 2), words.lower(i - 1)));
    sink.add(Template.PAIR_2_AFTER, pair(words.lower(i + 1), words.lower(i + 2)));
  }
}
