package org.postil.api.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;

/**
 * A job at one moment.
 *
 * @param number number of the job within the corpus, ascending in order of start
 * @param state what it is doing
 * @param pipeline the choice of annotators
 * @param options how it runs
 * @param documents number of documents
 * @param done documents that are finished, failures included
 * @param failed documents that were quarantined
 * @param started when it was started, by the clock of that moment
 * @param ended when it ended; null while it has not
 * @param holder who runs it, for a person to read, such as {@code pid 4711 started
 *     2026-01-01T10:00:00Z}; empty if nobody does
 * @param message why it ended; empty while it has not, and mostly after
 */
public record JobRecord(
    long number,
    State state,
    Pipeline pipeline,
    RunOptions options,
    long documents,
    long done,
    long failed,
    Instant started,
    @Nullable Instant ended,
    String holder,
    String message) {

  /** States of a job that lasts. */
  public enum State {
    /** A living process runs it. */
    RUNNING,
    /** It has not ended and no living process runs it: it can be resumed. */
    INTERRUPTED,
    DONE,
    CANCELLED,
    BROKEN
  }

  /**
   * When it ended.
   *
   * @return empty while it has not
   */
  public Optional<Instant> end() {
    return Optional.ofNullable(ended);
  }
}
