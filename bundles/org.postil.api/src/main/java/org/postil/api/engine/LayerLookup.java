package org.postil.api.engine;

import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/** Finds layers that were computed before, so that a job computes only what is missing. */
@FunctionalInterface
public interface LayerLookup {

  /** Knows no layers: everything is computed. */
  LayerLookup NONE = (document, fingerprint) -> Optional.empty();

  /**
   * Finds a layer. Called from the threads of the job.
   *
   * @param document the document
   * @param fingerprint identity of the layer
   * @return the layer, empty if it must be computed
   */
  Optional<Layer> find(Document document, String fingerprint);
}
