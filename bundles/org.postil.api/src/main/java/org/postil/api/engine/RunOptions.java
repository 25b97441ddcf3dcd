package org.postil.api.engine;

import java.time.Duration;

/**
 * How a job runs.
 *
 * @param threads number of documents in work at a time, at least 1
 * @param timeLimit how long one document may take in one annotator
 * @param waitForAnnotators whether a job whose annotator is uninstalled waits for it to come back;
 *     if not, documents fail until it does
 */
public record RunOptions(int threads, Duration timeLimit, boolean waitForAnnotators) {

  /** Checks the number of threads. */
  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Cannot run on [" + threads + "] threads: expected at least 1");
    }
  }

  /**
   * One thread for each processor, 60 seconds for each document and annotator, no waiting.
   *
   * @return the default options
   */
  public static RunOptions defaults() {
    return new RunOptions(
        Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(60), false);
  }
}
