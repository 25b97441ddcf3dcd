package org.postil.training.minilm.data;

import java.util.List;
import org.postil.entities.EntityLabel;

/**
 * A text with the names that people or a teacher marked in it.
 *
 * @param corpus name of the file it came from
 * @param id its identifier there
 * @param names without overlaps, in the order of the text
 */
public record NamedText(String corpus, String id, String text, List<Name> names) {

  /** A name; offsets in UTF-16 code units, end exclusive. */
  public record Name(int begin, int end, EntityLabel label) {}

  /** Whether people marked it, not a teacher. */
  public boolean isGold() {
    return corpus.startsWith("gold");
  }
}
