package org.postil.entities.internal.features;

import org.postil.entities.lexicon.WordFacts;
import org.postil.entities.lexicon.WordSenses;

/** What kind of capitalised word it is: clusters of word vectors, coarse and fine. */
final class SenseFeatures implements FeatureExtractor.WordFamily {

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    if (word.senses() != 0) {
      Template template = Template.SENSE.plus(offset);
      sink.add(template, -WordSenses.coarse(word.senses()));
      sink.add(template, WordSenses.fine(word.senses()));
    }
  }
}
