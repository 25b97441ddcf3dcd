package org.postil.web.internal.jobs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.JobProgress;
import org.postil.api.store.Corpus;
import org.postil.web.internal.corpus.OpenCorpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job on a thread of its own that looks at each step whether it may go on. */
abstract class ThreadWork implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadWork.class);

  private final OpenCorpus corpus;
  private final FailureList failures = new FailureList();
  private final Thread thread = new Thread(this::work);
  private JobProgress.State state = JobProgress.State.RUNNING;
  private String problem = "";
  private boolean isCancelled;
  private @Nullable Instant finished;

  ThreadWork(OpenCorpus corpus) {
    this.corpus = corpus;
  }

  final void start() {
    thread.setName("postil-" + kind().name().toLowerCase(java.util.Locale.ROOT));
    thread.setDaemon(true);
    thread.start();
  }

  /** Does the work. */
  abstract void run() throws IOException;

  /** Called when it is over, however it ended. */
  void over() {}

  /** Waits while the job is paused. */
  final synchronized void checkpoint() throws InterruptedIOException {
    try {
      while (state == JobProgress.State.PAUSED && !isCancelled) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isCancelled = true;
    }
    if (isCancelled) {
      throw new InterruptedIOException("The job was cancelled");
    }
  }

  private void work() {
    JobProgress.State end = JobProgress.State.BROKEN;
    try {
      run();
      end = JobProgress.State.DONE;
    } catch (IOException | RuntimeException e) {
      end = broken(e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      LOG.error("{} failed", title(), e);
      setProblem("Cannot go on: " + e);
    } finally {
      over();
      synchronized (this) {
        state = end;
        finished = Instant.now();
      }
    }
  }

  private JobProgress.State broken(Exception e) {
    synchronized (this) {
      if (isCancelled) {
        return JobProgress.State.CANCELLED;
      }
    }
    LOG.warn("{} failed", title(), e);
    setProblem(e.getMessage() == null ? e.toString() : e.getMessage());
    return JobProgress.State.BROKEN;
  }

  private synchronized void setProblem(String sentence) {
    problem = sentence;
  }

  final OpenCorpus open() {
    return corpus;
  }

  final FailureList failureList() {
    return failures;
  }

  final synchronized JobProgress.State progress() {
    return state;
  }

  final synchronized String problem() {
    return problem;
  }

  final synchronized @Nullable Instant finished() {
    return finished;
  }

  @Override
  public final String corpus() {
    return corpus.name();
  }

  @Override
  public final synchronized void pause() {
    if (state == JobProgress.State.RUNNING) {
      state = JobProgress.State.PAUSED;
    }
  }

  @Override
  public final synchronized void resume() {
    if (state == JobProgress.State.PAUSED) {
      state = JobProgress.State.RUNNING;
      notifyAll();
    }
  }

  @Override
  public final synchronized void cancel() {
    isCancelled = true;
    notifyAll();
  }

  @Override
  public final void await() throws InterruptedException {
    thread.join();
  }

  @Override
  public final List<Corpus.Quarantined> failures() {
    return failures.kept();
  }
}
