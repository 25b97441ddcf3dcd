package org.postil.cli.internal.score;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/** One side of a comparison. */
public interface Side {

  /**
   * What this side says about a document.
   *
   * @param document the document
   * @return its layers; empty if it has not done the document
   */
  List<Layer> layers(Document document);
}
