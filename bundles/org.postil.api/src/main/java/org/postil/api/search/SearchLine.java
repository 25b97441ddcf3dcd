package org.postil.api.search;

import java.util.List;
import org.postil.api.document.Metadata;

/**
 * A hit in its context, as a line of a concordance. Offsets are UTF-16 code units of the document's
 * text. In the three texts white space is folded, so that they fit a line.
 *
 * @param document id of the document
 * @param metadata what is known about the document
 * @param begin first unit of the hit
 * @param end end of the hit, exclusive
 * @param before text before it, whole words
 * @param text the hit itself
 * @param after text behind it, whole words
 * @param marks annotations that share text with it, in order of the text, at most {@link
 *     #MOST_MARKS}
 */
public record SearchLine(
    String document,
    Metadata metadata,
    int begin,
    int end,
    String before,
    String text,
    String after,
    List<Mark> marks) {

  /** Most annotations that are shown with a hit. */
  public static final int MOST_MARKS = 20;

  /** Copies the list. */
  public SearchLine {
    marks = List.copyOf(marks);
  }

  /**
   * An annotation.
   *
   * @param type full name of its UIMA type
   * @param label its label; empty if it has none
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @param status what became of it: suggested, accepted, corrected, added, rejected, deleted, or
   *     imported
   */
  public record Mark(String type, String label, int begin, int end, String status) {}
}
