package org.postil.api.layer;

import java.util.List;

/**
 * Who made a layer from what. The fingerprint is made from the document, the annotator, its bundle,
 * configuration and model, and the inputs: two layers with one fingerprint are the same.
 *
 * @param fingerprint identity of the layer
 * @param annotator id of the annotator, or {@code document}, or {@code gold}
 * @param version version of the annotator's bundle; empty when the layer was imported
 * @param inputs fingerprints of the layers that the annotator read; the first is the document's
 */
public record LayerHeader(
    String fingerprint, String annotator, String version, List<String> inputs) {

  /** Id of the layer that holds what the document itself brings: zones and metadata. */
  public static final String DOCUMENT = "document";

  /** Id of a layer that was imported as people's work. */
  public static final String GOLD = "gold";

  /** Copies the inputs. */
  public LayerHeader {
    inputs = List.copyOf(inputs);
  }

  /**
   * Who made the layer, as exports write it.
   *
   * @return for example {@code entities@1.0.0}
   */
  public String by() {
    return version.isEmpty() ? annotator : annotator + "@" + version;
  }
}
