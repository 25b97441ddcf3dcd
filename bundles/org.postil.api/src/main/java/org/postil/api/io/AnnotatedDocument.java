package org.postil.api.io;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/**
 * A document and the layers to export with it.
 *
 * @param document the document
 * @param layers layers in order of the pipeline; references between them resolve
 */
public record AnnotatedDocument(Document document, List<Layer> layers) {

  /** Copies the layers. */
  public AnnotatedDocument {
    layers = List.copyOf(layers);
  }
}
