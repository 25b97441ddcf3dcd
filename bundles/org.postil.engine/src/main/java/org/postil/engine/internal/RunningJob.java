package org.postil.engine.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.api.layer.Layer;

/** A job: worker threads that take documents, lease engines and deliver results. */
final class RunningJob implements Job {

  private final Iterator<Document> documents;
  private final LayerLookup known;
  private final RunOptions options;
  private final Generations generations;
  private final OrderedResults results;
  private final Figures figures = new Figures();
  private final Watchdog watchdog;
  private final CompletableFuture<JobProgress> end = new CompletableFuture<>();
  private final Runnable onEnd;
  private long taken;
  private int workers;
  private int started;
  private int writtenOff;
  private boolean paused;
  private volatile boolean stopping;
  private volatile JobProgress.@Nullable State ended;
  private @Nullable Throwable broken;

  RunningJob(
      Iterator<Document> documents,
      LayerLookup known,
      OrderedResults results,
      RunOptions options,
      Generations generations,
      Runnable onEnd) {
    this.documents = documents;
    this.known = known;
    this.options = options;
    this.generations = generations;
    this.results = results;
    this.onEnd = onEnd;
    this.watchdog = new Watchdog(options, this::giveUp);
  }

  void start() {
    watchdog.start();
    for (int i = 0; i < options.threads(); i++) {
      startWorker();
    }
  }

  Generations generations() {
    return generations;
  }

  private synchronized void startWorker() {
    workers++;
    Thread thread = new Thread(this::work, "postil-worker-" + ++started);
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    boolean lost = false;
    try {
      while (!lost && awaitTurn()) {
        if (results.reserve()) {
          DocumentTask task = next();
          if (task == null) {
            results.unreserve();
            break;
          }
          lost = !run(task);
        }
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      if (!lost) {
        workerEnded();
      }
    }
  }

  /** Waits while paused. False when the job stops. */
  private synchronized boolean awaitTurn() throws InterruptedException {
    while (paused && !stopping) {
      wait(200);
    }
    return !stopping;
  }

  /** The source has a lock of its own: it may block, and the job must still be able to cancel. */
  private @Nullable DocumentTask next() {
    synchronized (documents) {
      return stopping || !documents.hasNext() ? null : new DocumentTask(taken++, documents.next());
    }
  }

  /** Runs one document. False if the watchdog gave this thread up meanwhile. */
  private boolean run(DocumentTask task) throws Exception {
    Optional<Generations.Lease> lease;
    try {
      lease = generations.lease(() -> stopping);
    } catch (PipelineException e) {
      deliver(task, List.of(), Set.of(), Failures.gone(String.valueOf(e.getMessage())));
      return true;
    }
    if (lease.isEmpty()) {
      // Cancelled while it waited for an annotator: the document was never begun.
      return true;
    }
    watchdog.watch(task, lease.get());
    EngineSet.Outcome outcome = lease.get().engines().process(task, known, figures);
    if (!task.claim()) {
      return false;
    }
    watchdog.forget(task);
    lease.get().release();
    deliver(task, outcome.layers(), outcome.computed(), outcome.failure());
    return true;
  }

  private void deliver(
      DocumentTask task, List<Layer> layers, Set<String> computed, @Nullable Failure failure)
      throws IOException {
    results.deliver(new DocumentResult(task.index(), task.document(), layers, computed, failure));
  }

  /** Called by the watchdog, which has claimed the task: its thread is lost to the job. */
  private void giveUp(DocumentTask task, Generations.Lease lease, String annotator) {
    Duration limit = options.timeLimit(task.document().text().length());
    Failure failure = Failures.timeout(annotator, limit, task.worker());
    figures.failed(annotator);
    synchronized (this) {
      writtenOff++;
    }
    startWorker();
    task.worker().interrupt();
    lease.abandon();
    try {
      deliver(task, List.of(), Set.of(), failure);
    } catch (Throwable e) {
      fail(e);
    }
    workerEnded();
  }

  private synchronized void fail(Throwable e) {
    if (broken == null) {
      broken = e;
    }
    stopping = true;
    notifyAll();
  }

  private void workerEnded() {
    synchronized (this) {
      if (--workers > 0) {
        return;
      }
      ended =
          broken != null
              ? JobProgress.State.BROKEN
              : stopping ? JobProgress.State.CANCELLED : JobProgress.State.DONE;
    }
    watchdog.stop();
    generations.close();
    onEnd.run();
    Throwable cause = broken;
    if (cause != null) {
      end.completeExceptionally(cause);
    } else {
      end.complete(progress());
    }
  }

  @Override
  public synchronized JobProgress progress() {
    JobProgress.State state = ended;
    if (state == null) {
      state =
          paused
              ? JobProgress.State.PAUSED
              : generations.isWaiting() ? JobProgress.State.WAITING : JobProgress.State.RUNNING;
    }
    return new JobProgress(state, results.delivered(), results.failed(), writtenOff, figures.all());
  }

  @Override
  public synchronized void pause() {
    paused = true;
  }

  @Override
  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  @Override
  public synchronized void cancel() {
    stopping = true;
    notifyAll();
  }

  @Override
  public JobProgress await() throws InterruptedException, ExecutionException {
    return end.get();
  }

  static Duration patience(Duration limit) {
    return Duration.ofMillis(Math.max(20, Math.min(250, limit.toMillis() / 4)));
  }
}
