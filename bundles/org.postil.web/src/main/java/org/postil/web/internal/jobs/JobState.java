package org.postil.web.internal.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.engine.JobProgress;

/**
 * A job at one moment.
 *
 * @param state what it is doing
 * @param problem why it is broken or waits; empty otherwise
 * @param total documents to do, or -1 when unknown
 * @param done documents that are finished, failures included
 * @param failed documents that failed
 * @param finished when it ended; null while it runs
 * @param writtenOff threads that were given up
 * @param annotators figures of a run
 * @param added what became of the documents of an import; empty for other jobs
 * @param export what an export wrote; null until then
 */
record JobState(
    JobProgress.State state,
    String problem,
    long total,
    long done,
    long failed,
    @Nullable Instant finished,
    int writtenOff,
    List<AnnotatorFigures> annotators,
    Map<String, Long> added,
    @Nullable ExportFacts export) {

  boolean isOver() {
    return switch (state) {
      case DONE, CANCELLED, BROKEN -> true;
      case RUNNING, PAUSED, WAITING -> false;
    };
  }
}
