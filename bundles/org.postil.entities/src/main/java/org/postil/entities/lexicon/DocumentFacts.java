package org.postil.entities.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.WordSequence;

/**
 * What is known about the words of a document before any name is found.
 *
 * @param casing how the document writes its words
 * @param neighbours what stands beside them
 * @param lookup what is known about words wherever they stand
 */
public record DocumentFacts(CasingFacts casing, NeighbourFacts neighbours, WordLookup lookup) {

  /** Collects the facts of a document. */
  public static DocumentFacts of(List<WordSequence> sentences, WordLookup lookup) {
    return of(sentences, look(sentences, lookup), lookup);
  }

  /**
   * Collects the facts of a document.
   *
   * @param words what {@link #look} gave for its sentences
   */
  public static DocumentFacts of(
      List<WordSequence> sentences, List<WordFacts[]> words, WordLookup lookup) {
    CasingFacts casing = CasingFacts.of(sentences, (s, i) -> words.get(s)[i].lower());
    return new DocumentFacts(casing, NeighbourFacts.of(sentences, words), lookup);
  }

  /** Looks the words of all sentences up. */
  public static List<WordFacts[]> look(List<WordSequence> sentences, WordLookup lookup) {
    List<WordFacts[]> words = new ArrayList<>(sentences.size());
    sentences.forEach(sentence -> words.add(lookup.of(sentence)));
    return words;
  }

  /** The facts about the words of one sentence. */
  public SentenceFacts of(WordSequence sentence) {
    return of(sentence, lookup.of(sentence));
  }

  /**
   * The facts about the words of one sentence.
   *
   * @param words what {@link #look} gave for it
   */
  public SentenceFacts of(WordSequence sentence, WordFacts[] words) {
    return new SentenceFacts(sentence, words, this);
  }
}
