package org.postil.dataset.internal.select;

import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;

/** Says which spans stay, and where they are then. */
@FunctionalInterface
public interface Placement {

  /**
   * Places a span.
   *
   * @param span a span as it is
   * @return its new bounds, null to leave it out
   */
  @Nullable Region place(Span span);
}
