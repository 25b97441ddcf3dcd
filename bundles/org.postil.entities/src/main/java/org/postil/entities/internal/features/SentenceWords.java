package org.postil.entities.internal.features;

import java.util.Arrays;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.lexicon.WordFacts;

/** The words of a sentence with places before and after it, so that windows need no care. */
final class SentenceWords {

  private static final int MARGIN = FeatureExtractor.REACH;

  private final SentenceFacts facts;
  private final WordFacts[] padded;

  SentenceWords(SentenceFacts facts) {
    this.facts = facts;
    int size = facts.size();
    padded = new WordFacts[size + 2 * MARGIN];
    Arrays.fill(padded, 0, MARGIN, WordFacts.BEFORE);
    for (int i = 0; i < size; i++) {
      padded[MARGIN + i] = facts.facts(i);
    }
    Arrays.fill(padded, MARGIN + size, padded.length, WordFacts.AFTER);
  }

  SentenceFacts facts() {
    return facts;
  }

  WordFacts at(int i) {
    return padded[MARGIN + i];
  }

  int lower(int i) {
    return at(i).lowerHash();
  }

  int shape(int i) {
    return at(i).shapeHash();
  }

  boolean capitalised(int i) {
    return at(i).capitalised();
  }

  boolean inside(int i) {
    return i >= 0 && i < facts.size();
  }
}
