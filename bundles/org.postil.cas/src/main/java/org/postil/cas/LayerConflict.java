package org.postil.cas;

import java.util.Set;

/** What an annotator wrote breaks its contract. The message says what and where. */
public final class LayerConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LayerConflict(String message) {
    super(message);
  }

  /**
   * What was changed beside the declared types.
   *
   * @param by the annotator
   * @param count annotations added, or removed if negative
   * @param types types of annotations that were added
   */
  static LayerConflict undeclared(String by, int count, Set<String> types) {
    String which =
        types.isEmpty()
            ? " annotations of types that it does not declare"
            : " annotations of types that it does not declare (" + String.join(", ", types) + ")";
    return new LayerConflict(
        "Cannot keep the layer of ["
            + by
            + "]: it "
            + (types.isEmpty() ? "removed " : count > 0 ? "added " : "added and removed ")
            + Math.abs(count)
            + which
            + "; declare what it writes and leave the annotations of others alone");
  }
}
