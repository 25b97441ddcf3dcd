package org.postil.dataset.internal.select;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Layer;
import org.postil.api.review.Review;

/**
 * What of a document was chosen.
 *
 * @param layers chosen spans; references between them resolve
 * @param leftOut why the document is left out; empty if it is not
 * @param review its decisions, folded; null if there are none
 */
public record Choice(List<Layer> layers, String leftOut, @Nullable Review review) {

  /** Copies the layers. */
  public Choice {
    layers = List.copyOf(layers);
  }

  /**
   * Leaves a document out.
   *
   * @param reason why, to be read after "documents were left out:"
   * @return a choice of nothing
   */
  public static Choice none(String reason) {
    return new Choice(List.of(), reason, null);
  }

  /**
   * Whether the document is in.
   *
   * @return true unless it is left out
   */
  public boolean isIn() {
    return leftOut.isEmpty();
  }

  /**
   * The decisions on the document.
   *
   * @return empty if there are none
   */
  public Optional<Review> decided() {
    return Optional.ofNullable(review);
  }
}
