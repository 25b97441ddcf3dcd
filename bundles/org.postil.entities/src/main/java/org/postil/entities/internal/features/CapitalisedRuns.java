package org.postil.entities.internal.features;

import static org.postil.entities.internal.features.FeatureExtractor.pair;

/**
 * Runs of capitalised words, with hyphens and {@code of}, {@code the}, {@code and} between them:
 * what stands around the run says what the whole of it names.
 */
final class CapitalisedRuns {

  private final SentenceWords words;
  private final int[] begin;
  private final int[] end;

  CapitalisedRuns(SentenceWords words) {
    this.words = words;
    int size = words.facts().size();
    begin = new int[size];
    end = new int[size];
    int i = 0;
    while (i < size) {
      int stop = i + 1;
      if (words.capitalised(i)) {
        while (stop < size && (words.capitalised(stop) || bridges(stop))) {
          stop++;
        }
      }
      for (int k = i; k < stop; k++) {
        begin[k] = i;
        end[k] = stop;
      }
      i = stop;
    }
  }

  private boolean bridges(int i) {
    boolean mark =
        switch (words.facts().form(i)) {
          case "-", "\u2013", "of", "&", "de", "von", "van", "al" -> true;
          default -> false;
        };
    return mark && words.capitalised(i + 1);
  }

  void extract(int i, FeatureSink sink) {
    if (!words.capitalised(begin[i])) {
      return;
    }
    int length = Math.min(end[i] - begin[i], 5);
    int place = Math.min(i - begin[i], 4);
    int code = length * 8 + place;
    sink.add(Template.RUN_PLACE, code);
    sink.add(Template.RUN_FIRST, pair(place, words.lower(begin[i])));
    sink.add(Template.RUN_LAST, pair(end[i] - i, words.lower(end[i] - 1)));
    sink.add(Template.RUN_LAST_CLUSTER, pair(end[i] - i, words.at(end[i] - 1).cluster(10)));
    sink.add(Template.RUN_BEFORE, words.lower(begin[i] - 1));
    sink.add(Template.RUN_AFTER, words.lower(end[i]));
    sink.add(
        Template.RUN_CLUSTERS,
        pair(words.at(begin[i] - 1).cluster(10), words.at(end[i]).cluster(10)));
  }
}
