package org.postil.api.engine;

import java.time.Duration;

/**
 * How a job runs.
 *
 * @param threads number of documents in work at a time, at least 1
 * @param timeLimit how long one document of up to {@link #LIMITED_LENGTH} code units may take in
 *     one annotator; longer ones may take as many times as long
 * @param waitForAnnotators whether a job whose annotator is uninstalled waits for it to come back;
 *     if not, documents fail until it does
 */
public record RunOptions(int threads, Duration timeLimit, boolean waitForAnnotators) {

  /** Length of text, in UTF-16 code units, that the time limit is meant for. */
  public static final int LIMITED_LENGTH = 1_000_000;

  /** Checks the number of threads. */
  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Cannot run on [" + threads + "] threads: expected at least 1");
    }
  }

  /**
   * How long an annotator may take for a text.
   *
   * @param length of the text, in UTF-16 code units
   * @return the time limit, or a multiple of it for a long text
   */
  public Duration timeLimit(int length) {
    return timeLimit.multipliedBy(1L + length / LIMITED_LENGTH);
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
