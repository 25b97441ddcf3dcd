package org.postil.store.internal.tables;

import org.postil.api.layer.Fingerprint;

/** Tells whether a layer is as it was written: its identity, who made it, from what, and what. */
public final class LayerSeal {

  private LayerSeal() {}

  /**
   * Hashes what stands of a layer in the database.
   *
   * @param fingerprint identity of the layer
   * @param annotator who made it
   * @param version version of the annotator; empty if it came with the document
   * @param types hash of its types
   * @param inputs its inputs as a blob
   * @param tables its tables as a blob
   * @return a hash
   */
  public static String of(
      String fingerprint,
      String annotator,
      String version,
      String types,
      byte[] inputs,
      byte[] tables) {
    return new Fingerprint()
        .add(fingerprint)
        .add(annotator)
        .add(version)
        .add(types)
        .add(inputs)
        .add(tables)
        .hex();
  }
}
