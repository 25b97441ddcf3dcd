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
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.WorkingCorpus;
import org.postil.web.internal.corpus.OpenCorpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pipeline that runs over documents of a corpus. */
final class RunWork implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

  private final OpenCorpus corpus;
  private final Pipeline pipeline;
  private final long total;
  private final FailureList failures = new FailureList();
  private final @Nullable JobTicket ticket;
  private final Job job;
  private final Thread watch = new Thread(this::watch, "postil-run");
  private volatile @Nullable Instant finished;
  private volatile String problem = "";

  /** Starts to run, on the record if the store keeps one. */
  RunWork(Engine engine, OpenCorpus corpus, Pipeline pipeline, List<String> ids, RunOptions options)
      throws PipelineException, IOException {
    engine.plan(pipeline);
    this.corpus = corpus;
    this.pipeline = pipeline;
    this.ticket =
        corpus.corpus() instanceof WorkingCorpus working
            ? working.jobs().start(new JobRequest(pipeline, options, scope(ids)))
            : null;
    this.total =
        ticket != null
            ? ticket.job().documents()
            : ids.isEmpty() ? corpus.corpus().size() : ids.size();
    try {
      this.job = engine.start(pipeline, documents(ids), corpus.corpus(), this::keep, options);
    } catch (PipelineException e) {
      conclude(JobEnd.BROKEN, String.valueOf(e.getMessage()));
      throw e;
    }
    watch.setDaemon(true);
    watch.start();
  }

  private static JobScope scope(List<String> ids) {
    return ids.isEmpty() ? new JobScope.All() : new JobScope.Listed(ids);
  }

  private Iterator<Document> documents(List<String> ids) {
    if (ticket != null) {
      return ticket.documents();
    }
    return ids.isEmpty()
        ? corpus.corpus().documents()
        : ids.stream().flatMap(id -> corpus.corpus().document(id).stream()).iterator();
  }

  private void keep(DocumentResult result) throws IOException {
    corpus.commit(result, ticket == null ? corpus.corpus()::commit : ticket);
    result.failed().ifPresent(failure -> failures.add(result.document().id(), failure));
  }

  private void watch() {
    JobEnd end = JobEnd.BROKEN;
    try {
      end = job.await().state() == JobProgress.State.DONE ? JobEnd.DONE : JobEnd.CANCELLED;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      problem = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      conclude(end, problem);
      finished = Instant.now();
    }
  }

  private void conclude(JobEnd end, String message) {
    if (ticket != null) {
      try (JobTicket held = ticket) {
        held.end(end, message);
      } catch (IOException e) {
        LOG.warn("The end of a run over {} was not recorded: {}", corpus.name(), e.toString());
      }
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
