package org.postil.api.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How documents are divided. Documents that are near-duplicates or tell of one event stay together.
 *
 * @param ratios how large the splits are
 * @param seed draws among divisions that are equally good
 * @param stories whether documents on one event stay together, too, not near-duplicates only
 * @param redraw whether to forget the splits that documents of this corpus got before with these
 *     ratios and this seed
 * @param keep folder of an earlier export whose documents keep their splits; null for the corpus's
 *     own memory
 */
public record Splitting(
    SplitRatios ratios, long seed, boolean stories, boolean redraw, @Nullable Path keep) {

  /**
   * Where earlier splits are taken from.
   *
   * @return folder of an earlier export, empty for the corpus's own memory
   */
  public Optional<Path> keptFrom() {
    return Optional.ofNullable(keep);
  }
}
