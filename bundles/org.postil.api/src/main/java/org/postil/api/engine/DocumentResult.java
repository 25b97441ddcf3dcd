package org.postil.api.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/**
 * What a job made of one document.
 *
 * @param index number of the document in the job, from 0
 * @param document the document
 * @param layers a layer for each step that has one, in order of the plan; those before a failure
 *     when there was one
 * @param computed fingerprints of the layers that this job computed; the others were found
 * @param failure why the document was quarantined; null when all went well
 */
public record DocumentResult(
    long index,
    Document document,
    List<Layer> layers,
    Set<String> computed,
    @Nullable Failure failure) {

  /** Copies the collections. */
  public DocumentResult {
    layers = List.copyOf(layers);
    computed = Set.copyOf(computed);
  }

  /**
   * Why the document was quarantined.
   *
   * @return empty when all went well
   */
  public Optional<Failure> failed() {
    return Optional.ofNullable(failure);
  }
}
