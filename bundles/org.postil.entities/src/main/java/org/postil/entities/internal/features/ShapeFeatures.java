package org.postil.entities.internal.features;

import org.postil.entities.lexicon.WordFacts;

/** Capitals, digits and signs of the word. */
final class ShapeFeatures implements FeatureExtractor.WordFamily {

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    sink.add(Template.SHAPE.plus(offset), word.shapeHash());
  }
}
