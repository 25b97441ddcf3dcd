package org.postil.entities.internal.features;

import org.postil.entities.lexicon.WordFacts;

/** The word itself. */
final class FormFeatures implements FeatureExtractor.WordFamily {

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    sink.add(Template.WORD.plus(offset), word.lowerHash());
    if (offset == 0) {
      sink.add(Template.BIAS, 0);
      sink.add(Template.FORM, word.formHash());
    }
  }
}
