package org.postil.api.review;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/**
 * What two sides say about one document. Side A is the reference: gold where there is gold.
 *
 * @param document the document
 * @param a layers of side A; empty if that side has not done the document, which is not the same as
 *     a layer without spans
 * @param b layers of side B, likewise
 * @param skip stretches that side A did not annotate; spans that touch them are left out on both
 *     sides
 */
public record ComparedDocument(Document document, List<Layer> a, List<Layer> b, List<Region> skip) {

  /** Copies the lists. */
  public ComparedDocument {
    a = List.copyOf(a);
    b = List.copyOf(b);
    skip = List.copyOf(skip);
  }

  /**
   * Whether both sides have done the document.
   *
   * @return false if a side has no layer
   */
  public boolean isShared() {
    return !a.isEmpty() && !b.isEmpty();
  }
}
