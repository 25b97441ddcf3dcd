package org.postil.api.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state of a document.
 *
 * @param number number within the document, from 1
 * @param kind how it came about
 * @param person who made it; empty for an import
 * @param made when, by the clock of that moment; null for imports of early versions of Postil
 */
public record Revision(long number, Kind kind, String person, @Nullable Instant made) {

  /** How a revision comes about. */
  public enum Kind {
    /** Files were imported. */
    IMPORT,
    /** A person corrected the text. */
    CORRECTION,
    /** A person corrected the metadata. */
    METADATA,
    /** A person undid a change. */
    UNDO
  }

  /**
   * When it was made.
   *
   * @return empty if that was not written down
   */
  public Optional<Instant> time() {
    return Optional.ofNullable(made);
  }
}
