package org.postil.api.store;

import java.util.List;
import org.postil.api.document.TextChange;

/**
 * What a correction of a text did.
 *
 * @param revision the new revision
 * @param changes the stretches that differ, in order; offsets are those of the new text
 * @param moved number of spans of people's work and of decisions whose place is known in the new
 *     text
 * @param lost those whose place is not, in order of the old text
 */
public record Correction(Revision revision, List<TextChange> changes, long moved, List<Lost> lost) {

  /** Copies the lists. */
  public Correction {
    changes = List.copyOf(changes);
    lost = List.copyOf(lost);
  }

  /**
   * A span that has no place in the new text. A decision on it stays in the journal.
   *
   * @param by who made it: the layer, or {@code decision N of PERSON}
   * @param type full name of its UIMA type
   * @param begin first UTF-16 code unit in the old text
   * @param end end in UTF-16 code units of the old text, exclusive
   * @param text what it covered
   * @param label its label; empty if it has none
   */
  public record Lost(String by, String type, int begin, int end, String text, String label) {}
}
