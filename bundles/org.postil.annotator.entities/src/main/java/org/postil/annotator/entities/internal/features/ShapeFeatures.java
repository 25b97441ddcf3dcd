package org.postil.annotator.entities.internal.features;

import static org.postil.annotator.entities.internal.features.FeatureExtractor.pair;

/** Capitals, digits and signs of the word and its neighbours. */
final class ShapeFeatures implements FeatureExtractor.FeatureFamily {

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    for (int offset = -2; offset <= 2; offset++) {
      sink.add(Template.SHAPE.plus(offset), words.shape(i + offset));
    }
    int before = pair(words.shape(i - 1), words.shape(i));
    sink.add(Template.SHAPES_BEFORE, before);
    sink.add(Template.SHAPES_AFTER, pair(words.shape(i), words.shape(i + 1)));
    sink.add(Template.SHAPES_AROUND, pair(before, words.shape(i + 1)));
  }
}
