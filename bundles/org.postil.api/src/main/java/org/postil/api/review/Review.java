package org.postil.api.review;

import java.util.List;
import org.postil.api.document.Document;

/**
 * The state of a document: what annotators say and what people decided, folded together.
 *
 * @param document the document
 * @param last number of the last entry of the journal that is in; 0 for none
 * @param spans all spans by begin, then longest first, then by type and label
 * @param labels labels of the document, in order
 * @param notes remarks on the document, in order
 * @param undone numbers of entries that are undone, in order
 * @param ineffective numbers of entries that undo or redo what they cannot, in order; they do
 *     nothing
 */
public record Review(
    Document document,
    long last,
    List<ReviewedSpan> spans,
    List<ReviewedLabel> labels,
    List<Entry> notes,
    List<Long> undone,
    List<Long> ineffective) {

  /** Copies the collections. */
  public Review {
    spans = List.copyOf(spans);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    undone = List.copyOf(undone);
    ineffective = List.copyOf(ineffective);
  }

  /**
   * The spans that people decided about and that no annotator has any more.
   *
   * @return in order of the text
   */
  public List<ReviewedSpan> orphans() {
    return spans.stream().filter(span -> span.carry() == ReviewedSpan.Carry.ORPHANED).toList();
  }

  /**
   * The spans that a person should look at again.
   *
   * @return in order of the text, orphans among them
   */
  public List<ReviewedSpan> marked() {
    return spans.stream().filter(span -> span.carry().needsReview()).toList();
  }
}
