package org.postil.entities.lexicon;

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
    CasingFacts casing = CasingFacts.of(sentences, form -> lookup.of(form).lower());
    return new DocumentFacts(casing, NeighbourFacts.of(sentences, lookup), lookup);
  }

  /** The facts about the words of one sentence. */
  public SentenceFacts of(WordSequence sentence) {
    return new SentenceFacts(sentence, this);
  }
}
