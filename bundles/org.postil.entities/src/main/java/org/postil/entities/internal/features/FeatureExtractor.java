package org.postil.entities.internal.features;

import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.lexicon.WordFacts;

/**
 * Asks all questions about the words of one sentence. Each family of questions is a class. Some ask
 * about one word within reach and nothing else, so that their answers, and the scores that follow,
 * can be remembered by word; the others ask about the context.
 */
public final class FeatureExtractor {

  /** How far from a word the words are that are asked about. */
  public static final int REACH = 2;

  private static final WordFamily[] WORD_FAMILIES = {
    new FormFeatures(),
    new ShapeFeatures(),
    new AffixFeatures(),
    new ClusterFeatures(),
    new SenseFeatures(),
    new NameListFeatures()
  };

  private static final ContextFamily[] CONTEXT_FAMILIES = {
    new PairFeatures(), new GazetteerFeatures(), new CasingFeatures()
  };

  private final SentenceWords words;
  private final CapitalisedRuns runs;

  /** For the words of one sentence. */
  public FeatureExtractor(SentenceFacts facts) {
    words = new SentenceWords(facts);
    runs = new CapitalisedRuns(words);
  }

  /** Adds all features of the word at an index to a sink, in a fixed order. */
  public void extract(int i, FeatureSink sink) {
    for (int offset = -REACH; offset <= REACH; offset++) {
      extractWord(word(i + offset), offset, sink);
    }
    extractContext(i, sink);
  }

  /** The word at an index, or what stands for the places before and after the sentence. */
  public WordFacts word(int i) {
    return words.at(i);
  }

  /**
   * Adds the features that a word has because of another word within reach, or of itself.
   *
   * @param offset where that word stands, from minus {@link #REACH} to {@link #REACH}
   */
  public static void extractWord(WordFacts word, int offset, FeatureSink sink) {
    for (WordFamily family : WORD_FAMILIES) {
      family.extract(word, offset, sink);
    }
  }

  /**
   * Adds the features of the word at an index that more than one word decides. Where neither it nor
   * a neighbour has a capital there is hardly ever a name, and nothing is asked.
   */
  public void extractContext(int i, FeatureSink sink) {
    boolean near =
        words.at(i).hasCapital() || words.at(i - 1).hasCapital() || words.at(i + 1).hasCapital();
    if (!near) {
      return;
    }
    for (ContextFamily family : CONTEXT_FAMILIES) {
      family.extract(words, i, sink);
    }
    runs.extract(i, sink);
  }

  /** Questions of one kind about one word within reach. */
  @FunctionalInterface
  interface WordFamily {
    void extract(WordFacts word, int offset, FeatureSink sink);
  }

  /** Questions of one kind about a word among the others. */
  @FunctionalInterface
  interface ContextFamily {
    void extract(SentenceWords words, int i, FeatureSink sink);
  }

  static int pair(int a, int b) {
    return Fingerprint.then(a, b);
  }
}
