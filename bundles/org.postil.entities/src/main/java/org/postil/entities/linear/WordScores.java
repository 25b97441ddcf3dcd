package org.postil.entities.linear;

import org.postil.entities.internal.features.FeatureBuffer;
import org.postil.entities.internal.features.FeatureExtractor;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.WordFacts;
import org.postil.entities.lexicon.WordLookup;
import org.postil.entities.linear.model.LinearModel;
import org.postil.entities.linear.model.Tags;

/**
 * What a word adds to the scores of the tags of the words within reach of it. Remembers many words,
 * which spares most look-ups in the model. Taggers of all threads may share it, see {@link
 * WordLookup}.
 */
public final class WordScores {

  private static final int PLACES = 1 << 14;
  private static final int REACH = FeatureExtractor.REACH;

  private final LinearModel model;
  private final WordLookup lookup;
  private final Known[] known = new Known[PLACES];

  /** For a model and lexica, with an empty memory. */
  public WordScores(LinearModel model, Lexica lexica) {
    this.model = model;
    lookup = new WordLookup(lexica);
  }

  LinearModel model() {
    return model;
  }

  WordLookup lookup() {
    return lookup;
  }

  /**
   * Adds what the words around each word of a sentence, and the word itself, add to its scores.
   *
   * @param words answers the words of the sentence
   * @param size how many they are
   * @param scores of all words, {@link Tags#COUNT} for each
   */
  void addTo(FeatureExtractor words, int size, float[] scores) {
    for (int i = -REACH; i < size + REACH; i++) {
      float[] added = of(words.word(i));
      int first = Math.max(0, i - REACH);
      int last = Math.min(size - 1, i + REACH);
      for (int place = first; place <= last; place++) {
        int from = (i - place + REACH) * Tags.COUNT;
        int to = place * Tags.COUNT;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          scores[to + tag] += added[from + tag];
        }
      }
    }
  }

  private float[] of(WordFacts word) {
    int place = (word.formHash() ^ word.lowerHash() >>> 14) & PLACES - 1;
    Known found = known[place];
    if (found == null || found.word != word) {
      found = new Known(word, compute(word));
      known[place] = found;
    }
    return found.scores;
  }

  private float[] compute(WordFacts word) {
    FeatureBuffer buffer = new FeatureBuffer();
    float[] scores = new float[(2 * REACH + 1) * Tags.COUNT];
    for (int offset = -REACH; offset <= REACH; offset++) {
      buffer.clear();
      FeatureExtractor.extractWord(word, offset, buffer);
      buffer.addTo(model, scores, (offset + REACH) * Tags.COUNT);
    }
    return scores;
  }

  /** A word and what it adds, offset after offset; never changed. */
  private record Known(WordFacts word, float[] scores) {}
}
