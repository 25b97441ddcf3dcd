package org.postil.web.internal.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.api.store.Corpus;
import org.postil.web.internal.corpus.OpenCorpus;

/** A pipeline that runs over documents of a corpus. */
final class RunWork implements Work {

  private final OpenCorpus corpus;
  private final Pipeline pipeline;
  private final long total;
  private final FailureList failures = new FailureList();
  private final Job job;
  private final Thread watch = new Thread(this::watch, "postil-run");
  private volatile @Nullable Instant finished;
  private volatile String problem = "";

  /** Starts to run. */
  RunWork(Engine engine, OpenCorpus corpus, Pipeline pipeline, List<String> ids, RunOptions options)
      throws PipelineException {
    this.corpus = corpus;
    this.pipeline = pipeline;
    this.total = ids.isEmpty() ? corpus.corpus().size() : ids.size();
    this.job = engine.start(pipeline, documents(corpus, ids), corpus.corpus(), this::keep, options);
    watch.setDaemon(true);
    watch.start();
  }

  private static Iterator<Document> documents(OpenCorpus corpus, List<String> ids) {
    return ids.isEmpty()
        ? corpus.corpus().documents()
        : ids.stream().flatMap(id -> corpus.corpus().document(id).stream()).iterator();
  }

  private void keep(DocumentResult result) throws IOException {
    corpus.commit(result);
    result.failed().ifPresent(failure -> failures.add(result.document().id(), failure));
  }

  private void watch() {
    try {
      job.await();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      problem = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finished = Instant.now();
    }
  }

  @Override
  public Kind kind() {
    return Kind.RUN;
  }

  @Override
  public String corpus() {
    return corpus.name();
  }

  @Override
  public String title() {
    return "Run " + pipeline.name() + " over " + corpus.name();
  }

  @Override
  public JobState state() {
    // Read before the progress: a job that has ended shows its last figures.
    Instant end = finished;
    JobProgress progress = job.progress();
    return new JobState(
        progress.state(),
        progress.state() == JobProgress.State.WAITING
            ? "It waits for an annotator that was removed"
            : problem,
        Math.max(total, progress.done()),
        progress.done(),
        progress.failed(),
        end,
        progress.writtenOff(),
        progress.annotators(),
        Map.of(),
        null);
  }

  @Override
  public void pause() {
    job.pause();
  }

  @Override
  public void resume() {
    job.resume();
  }

  @Override
  public void cancel() {
    job.cancel();
  }

  @Override
  public void await() throws InterruptedException {
    watch.join();
  }

  @Override
  public List<Corpus.Quarantined> failures() {
    return failures.kept();
  }
}
