package org.postil.api.io;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/**
 * A document that an importer read, with people's work that came with it.
 *
 * @param document the document
 * @param gold layers that the file carried, usually none or one
 */
public record ImportedDocument(Document document, List<Layer> gold) {

  /** Copies the layers. */
  public ImportedDocument {
    gold = List.copyOf(gold);
  }
}
