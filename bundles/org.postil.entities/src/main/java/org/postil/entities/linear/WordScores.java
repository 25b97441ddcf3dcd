package org.postil.entities.linear;

import java.util.IdentityHashMap;
import java.util.Map;
import org.postil.entities.internal.features.FeatureBuffer;
import org.postil.entities.internal.features.FeatureExtractor;
import org.postil.entities.lexicon.WordFacts;
import org.postil.entities.linear.model.LinearModel;
import org.postil.entities.linear.model.Tags;

/**
 * What a word adds to the scores of the tags of the words within reach of it. Remembers the last
 * some thousand words, which spares most look-ups in the model. Used by one thread.
 */
final class WordScores {

  private static final int MOST = 8192;
  private static final int REACH = FeatureExtractor.REACH;

  private final LinearModel model;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final Map<WordFacts, float[]> known = new IdentityHashMap<>();

  WordScores(LinearModel model) {
    this.model = model;
  }

  /**
   * Adds what the words around a place and the word there add to its scores.
   *
   * @param words answers the words of the sentence
   * @param i index of the word
   * @param scores of all words, {@link Tags#COUNT} for each
   */
  void addTo(FeatureExtractor words, int i, float[] scores) {
    int to = i * Tags.COUNT;
    for (int offset = -REACH; offset <= REACH; offset++) {
      float[] added = of(words.word(i + offset));
      int from = (offset + REACH) * Tags.COUNT;
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        scores[to + tag] += added[from + tag];
      }
    }
  }

  private float[] of(WordFacts word) {
    float[] scores = known.get(word);
    if (scores == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      scores = compute(word);
      known.put(word, scores);
    }
    return scores;
  }

  private float[] compute(WordFacts word) {
    float[] scores = new float[(2 * REACH + 1) * Tags.COUNT];
    for (int offset = -REACH; offset <= REACH; offset++) {
      buffer.clear();
      FeatureExtractor.extractWord(word, offset, buffer);
      buffer.addTo(model, scores, (offset + REACH) * Tags.COUNT);
    }
    return scores;
  }
}
