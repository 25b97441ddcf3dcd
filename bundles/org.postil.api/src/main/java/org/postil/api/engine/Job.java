package org.postil.api.engine;

import java.util.concurrent.ExecutionException;
import org.osgi.annotation.versioning.ProviderType;

/** A pipeline running over documents. Safe for use by many threads. */
@ProviderType
public interface Job {

  /**
   * Where it stands.
   *
   * @return a snapshot
   */
  JobProgress progress();

  /** Stops taking new documents until {@link #resume()}; those in work are finished. */
  void pause();

  /** Goes on after {@link #pause()}. */
  void resume();

  /** Ends the job; documents in work are finished and handed to the sink. Returns at once. */
  void cancel();

  /**
   * Waits for the end.
   *
   * @return the last progress
   * @throws InterruptedException if this thread is interrupted; the job goes on
   * @throws ExecutionException if the job broke: its cause says why
   */
  JobProgress await() throws InterruptedException, ExecutionException;
}
