package org.postil.web.internal.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * A job with its number and its pace. Safe for use by many threads.
 *
 * @param id its number
 * @param work what it does
 * @param started when it began
 */
record JobEntry(String id, Work work, Instant started) {

  /** Documents a second since it began; 0 while nothing is done. */
  double perSecond(JobState state, Instant now) {
    Instant end = state.finished() == null ? now : state.finished();
    double seconds = Math.max(0.001, Duration.between(started, end).toMillis() / 1000.0);
    return state.done() / seconds;
  }

  /** Seconds to go; negative when that is not known. */
  double secondsLeft(JobState state, Instant now) {
    double pace = perSecond(state, now);
    return state.isOver() || state.total() < 0 || pace <= 0
        ? -1
        : (state.total() - state.done()) / pace;
  }
}
