package org.postil.annotator.entities.minilm.internal.window;

import java.util.List;

/**
 * A stretch of a document that the model sees at once.
 *
 * @param pieces numbers of its pieces, with those that begin and end a text
 * @param lexical for each piece, {@link LexicalIds} of its word
 * @param words its words in the order of the text
 */
public record Window(int[] pieces, int[][] lexical, List<Place> words) {

  /**
   * Where a word stands.
   *
   * @param sentence index of its sentence in the document
   * @param word index of the word in the sentence
   * @param piece index of its first piece in the window
   */
  public record Place(int sentence, int word, int piece) {}
}
