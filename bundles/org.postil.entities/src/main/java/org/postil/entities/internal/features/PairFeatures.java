package org.postil.entities.internal.features;

import static org.postil.entities.internal.features.FeatureExtractor.pair;

import org.postil.entities.lexicon.WordFacts;
import org.postil.entities.lexicon.WordSenses;

/** What two or three neighbouring words are together. */
final class PairFeatures implements FeatureExtractor.ContextFamily {

  @Override
  public void extract(SentenceWords words, int i, FeatureSink sink) {
    sink.add(Template.PAIR_BEFORE, pair(words.lower(i - 1), words.lower(i)));
    sink.add(Template.PAIR_AFTER, pair(words.lower(i), words.lower(i + 1)));
    sink.add(Template.PAIR_AROUND, pair(words.lower(i - 1), words.lower(i + 1)));
    sink.add(Template.PAIR_2_BEFORE, pair(words.lower(i - 2), words.lower(i - 1)));
    sink.add(Template.PAIR_2_AFTER, pair(words.lower(i + 1), words.lower(i + 2)));
    int shapes = pair(words.shape(i - 1), words.shape(i));
    sink.add(Template.SHAPES_BEFORE, shapes);
    sink.add(Template.SHAPES_AFTER, pair(words.shape(i), words.shape(i + 1)));
    sink.add(Template.SHAPES_AROUND, pair(shapes, words.shape(i + 1)));
    WordFacts here = words.at(i);
    kinds(here, words.at(i - 1), Template.CLUSTERS_BEFORE, Template.SENSES_BEFORE, sink);
    kinds(here, words.at(i + 1), Template.CLUSTERS_AFTER, Template.SENSES_AFTER, sink);
    int names = NameListFeatures.flags(here) << 8;
    sink.add(Template.NAMES_WITH_BEFORE, names | NameListFeatures.flags(words.at(i - 1)));
    sink.add(Template.NAMES_WITH_AFTER, names | NameListFeatures.flags(words.at(i + 1)));
  }

  private static void kinds(
      WordFacts here, WordFacts there, Template clusters, Template senses, FeatureSink sink) {
    for (int bits = 6; bits <= 10; bits += 4) {
      sink.add(clusters, pair(pair(bits, here.cluster(bits)), there.cluster(bits)));
    }
    int sense = WordSenses.coarse(here.senses());
    if (sense != 0) {
      sink.add(senses, pair(sense, WordSenses.coarse(there.senses())));
    }
  }
}
