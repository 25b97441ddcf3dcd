package org.postil.web.internal.jobs;

import java.util.List;
import org.postil.api.store.Corpus;

/** A job as the workbench shows it. Safe for use by many threads. */
interface Work {

  /** What a job does. */
  enum Kind {
    IMPORT,
    RUN,
    EXPORT
  }

  Kind kind();

  String corpus();

  /** What it does, in a few words. */
  String title();

  JobState state();

  void pause();

  void resume();

  /** Asks it to end; returns at once. */
  void cancel();

  /** Waits for the end. */
  void await() throws InterruptedException;

  /** What failed, as far as it is kept. */
  List<Corpus.Quarantined> failures();
}
