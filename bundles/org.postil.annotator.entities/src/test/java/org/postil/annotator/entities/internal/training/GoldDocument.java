package org.postil.annotator.entities.internal.training;

import java.util.List;
import org.postil.entities.EntityLabel;

/**
 * A document with the names that people or a teacher marked in it.
 *
 * @param corpus name of the file it came from
 * @param id its identifier there
 * @param text the text
 * @param spans names, without overlaps, in the order of the text
 */
record GoldDocument(String corpus, String id, String text, List<GoldSpan> spans) {

  /** The same text with other names. */
  GoldDocument with(List<GoldSpan> other) {
    return new GoldDocument(corpus, id, text, other);
  }

  /**
   * Whether people, or the readers of {@link ReadLabels}, marked all names. In GUM they marked only
   * some, so its documents are completed like those that a teacher marked; as they are, they would
   * teach the model to miss names.
   */
  boolean isGold() {
    return corpus.startsWith("gold") && !corpus.equals("goldx-gum");
  }

  /** A name; offsets in UTF-16 code units, end exclusive. */
  record GoldSpan(int begin, int end, EntityLabel label) {}
}
