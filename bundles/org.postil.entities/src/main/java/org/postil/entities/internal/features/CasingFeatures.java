package org.postil.entities.internal.features;

import static org.postil.entities.internal.features.FeatureExtractor.pair;

/** How the document writes the word elsewhere, what it puts beside it, whether capitals count. */
final class CasingFeatures implements FeatureExtractor.ContextFamily {

  @Override
  public void extract(SentenceWords words, int i, FeatureSink sink) {
    for (int offset = -1; offset <= 1; offset++) {
      if (words.inside(i + offset)) {
        sink.add(Template.CASING.plus(offset), casing(words, i + offset));
      }
    }
    int neighbours = words.capitalised(i) ? words.facts().neighbours(i) : 0;
    if (neighbours != 0) {
      sink.add(Template.NEIGHBOURS, neighbours);
      for (int rest = neighbours; rest != 0; rest &= rest - 1) {
        sink.add(Template.NEIGHBOUR, Integer.numberOfTrailingZeros(rest));
      }
    }
    if (words.facts().heading()) {
      sink.add(Template.HEADING, pair(words.shape(i), words.facts().casing(i)));
    }
  }

  private static int casing(SentenceWords words, int i) {
    int first = i == 0 ? 16 : 0;
    int capitalised = words.capitalised(i) ? 32 : 0;
    return words.facts().casing(i) | first | capitalised;
  }
}
