package org.postil.entities.text;

import java.util.List;

/**
 * A document as the entity annotators see it.
 *
 * @param text the whole text
 * @param sentences its sentences in the order of the text; boilerplate has none
 */
public record DocumentWords(String text, List<WordSequence> sentences) {

  public DocumentWords {
    sentences = List.copyOf(sentences);
  }

  /** A word by the index of its sentence and its index there. */
  public Word word(int sentence, int index) {
    return sentences.get(sentence).words().get(index);
  }
}
