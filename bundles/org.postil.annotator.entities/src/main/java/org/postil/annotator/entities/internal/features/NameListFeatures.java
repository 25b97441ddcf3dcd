package org.postil.annotator.entities.internal.features;

/** Whether the word and its neighbours are first names, last names or titles. */
final class NameListFeatures implements FeatureExtractor.FeatureFamily {

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    for (int offset = -2; offset <= 2; offset++) {
      sink.add(Template.NAMES.plus(offset), flags(words, i + offset));
    }
    int here = flags(words, i) << 8;
    sink.add(Template.NAMES_WITH_BEFORE, here | flags(words, i - 1));
    sink.add(Template.NAMES_WITH_AFTER, here | flags(words, i + 1));
  }

  private static int flags(SentenceHashes words, int i) {
    if (!words.inside(i)) {
      return 64;
    }
    return words.facts().names(i) | (words.capitalised(i) ? 32 : 0);
  }
}
