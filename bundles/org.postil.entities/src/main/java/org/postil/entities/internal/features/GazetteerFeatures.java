package org.postil.entities.internal.features;

import static org.postil.entities.internal.features.FeatureExtractor.pair;

import org.postil.entities.lexicon.GazetteerMatches;

/** The gazetteer entries that the word and its neighbours stand in. */
final class GazetteerFeatures implements FeatureExtractor.ContextFamily {

  @Override
  public void extract(SentenceWords words, int i, FeatureSink sink) {
    GazetteerMatches matches = words.facts().gazetteer();
    for (int offset = -1; offset <= 1; offset++) {
      if (words.inside(i + offset)) {
        Template template = Template.GAZETTEER.plus(offset);
        each(matches.single(i + offset), 0, template, sink);
        each(matches.first(i + offset), 1, template, sink);
        each(matches.middle(i + offset), 2, template, sink);
        each(matches.last(i + offset), 3, template, sink);
      }
    }
    int several = pair(pair(matches.first(i), matches.middle(i)), matches.last(i));
    int all = pair(several, matches.single(i));
    if (words.capitalised(i)) {
      sink.add(Template.GAZETTEER_ALL, all);
    }
  }

  private static void each(int mask, int place, Template template, FeatureSink sink) {
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      sink.add(template, place << 8 | Integer.numberOfTrailingZeros(rest));
    }
  }
}
