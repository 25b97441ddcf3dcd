package org.postil.dataset.internal.write;

import java.io.InterruptedIOException;
import org.postil.api.dataset.DatasetProgress;

/**
 * Counts the documents of a stage, tells how far it is, and notices that somebody wants to stop.
 */
final class Stage {

  private final DatasetProgress progress;
  private final String name;
  private final long of;
  private long done;

  Stage(DatasetProgress progress, String name, long of) {
    this.progress = progress;
    this.name = name;
    this.of = of;
    progress.at(name, 0, of);
  }

  /** One more document is done. */
  void step() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The export was stopped");
    }
    progress.at(name, ++done, of);
  }
}
