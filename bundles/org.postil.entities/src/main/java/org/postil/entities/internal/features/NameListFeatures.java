package org.postil.entities.internal.features;

import org.postil.entities.lexicon.WordFacts;

/** Whether the word is a first name, a last name or a title. */
final class NameListFeatures implements FeatureExtractor.WordFamily {

  private static final int CAPITALISED = 32;

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    sink.add(Template.NAMES.plus(offset), flags(word));
  }

  static int flags(WordFacts word) {
    return word.names() | (word.capitalised() ? CAPITALISED : 0);
  }
}
