package org.postil.annotator.entities.internal.training;

import java.util.List;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

/**
 * A document that no model in a test may have learnt from.
 *
 * @param document with the names that should be found
 * @param hasMisc whether names that are neither people, organisations nor places were labelled
 * @param skipped parts of the text in which nothing was labelled
 */
record HeldOutDocument(GoldDocument document, boolean hasMisc, List<Part> skipped) {

  /** A part of a text; UTF-16 code units, end exclusive. */
  record Part(int begin, int end) {}

  /** Those names that a test of this document can judge. */
  List<GoldSpan> judged(List<GoldSpan> names) {
    return names.stream()
        .filter(name -> hasMisc || name.label() != EntityLabel.MISC)
        .filter(name -> skipped.stream().noneMatch(part -> touches(part, name)))
        .toList();
  }

  private static boolean touches(Part part, GoldSpan name) {
    return part.begin() < name.end() && name.begin() < part.end();
  }
}
