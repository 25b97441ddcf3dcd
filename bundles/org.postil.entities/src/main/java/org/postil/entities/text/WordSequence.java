package org.postil.entities.text;

import java.util.List;

/**
 * The words of one sentence, heading or list item.
 *
 * @param words the words in the order of the text
 * @param heading whether the words stand in title case or in a heading zone, where capitals say
 *     little
 */
public record WordSequence(List<Word> words, boolean heading) {

  public WordSequence {
    words = List.copyOf(words);
  }
}
