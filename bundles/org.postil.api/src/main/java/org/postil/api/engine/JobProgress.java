package org.postil.api.engine;

import java.util.List;

/**
 * A job at one moment.
 *
 * @param state what it is doing
 * @param done documents that are finished, failures included
 * @param failed documents that were quarantined
 * @param writtenOff threads that were given up because an annotator did not return
 * @param annotators figures for each version of an annotator that ran, in order of first use
 */
public record JobProgress(
    State state, long done, long failed, int writtenOff, List<AnnotatorFigures> annotators) {

  /** States of a job. */
  public enum State {
    RUNNING,
    PAUSED,
    /** Waiting for an annotator that was uninstalled. */
    WAITING,
    DONE,
    CANCELLED,
    /** Ended by an error of the host or of the sink. */
    BROKEN
  }

  /** Copies the list. */
  public JobProgress {
    annotators = List.copyOf(annotators);
  }
}
