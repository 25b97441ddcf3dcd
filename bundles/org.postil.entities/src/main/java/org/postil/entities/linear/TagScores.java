package org.postil.entities.linear;

import java.util.List;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.text.DocumentWords;

/** What another model says of the tags of words, to be added to what the linear model says. */
@FunctionalInterface
public interface TagScores {

  /** No other model. */
  TagScores NONE = document -> List.of();

  /**
   * Scores a document.
   *
   * @param document its words
   * @return for each sentence, {@link Tags#COUNT} scores a word, one word after the other, in
   *     natural logarithms; empty when there is nothing to add
   */
  List<float[]> of(DocumentWords document);

  /** What the scores of the linear model's features are multiplied by before these are added. */
  default float linearShare() {
    return 1;
  }
}
