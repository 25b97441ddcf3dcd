package org.postil.cli.internal.score;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Region;

/**
 * A document of a gold file.
 *
 * @param document the document
 * @param layer what people said about it; without spans if they said nothing
 * @param skip stretches that they did not annotate
 */
public record GoldDocument(Document document, Layer layer, List<Region> skip) {

  /** Copies the stretches. */
  public GoldDocument {
    skip = List.copyOf(skip);
  }
}
