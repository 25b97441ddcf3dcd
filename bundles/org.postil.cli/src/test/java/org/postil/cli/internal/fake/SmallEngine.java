package org.postil.cli.internal.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.postil.api.document.Document;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Failure;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;

/**
 * An engine with two annotators, {@code words} and {@code names}, on one thread. Documents that
 * hold the word FAIL fail; when one holds the word WAIT, the job waits until it is cancelled.
 */
public final class SmallEngine implements Engine {

  /** The pipeline of the last job. */
  public volatile Pipeline pipeline;

  /** The options of the last job. */
  public volatile RunOptions options;

  /** What running jobs were asked to do, in order. */
  public final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  /** Installed versions by annotator. */
  public final Map<String, String> versions =
      new ConcurrentHashMap<>(Map.of("words", "1.0.0", "names", "2.0.0"));

  /** Opens when a job has come to a document that makes it wait. */
  public final CountDownLatch waiting = new CountDownLatch(1);

  @Override
  public List<InstalledAnnotator> annotators() {
    Setting depth =
        new Setting("depth", "Depth", "How deep, in words.", "Integer", false, 3, List.of());
    return List.of(
        annotator("names", "2.0.0", Set.of("org.postil.types.Token"), List.of(depth), ""),
        annotator("words", "1.0.0", Set.of(), List.of(), "its model is missing"));
  }

  private static InstalledAnnotator annotator(
      String id, String version, Set<String> reads, List<Setting> settings, String problem) {
    return new InstalledAnnotator(
        id,
        version,
        "Finds " + id,
        "bundle." + id,
        reads,
        Set.of(),
        Set.of("org.postil.types.EntityMention", "example.Percentage"),
        settings,
        problem);
  }

  @Override
  public Pipeline defaultPipeline() {
    return new Pipeline("default", List.of(Step.latest("words"), Step.latest("names")));
  }

  @Override
  public PlannedPipeline plan(Pipeline wanted) throws PipelineException {
    check(wanted);
    return new SmallPlan(wanted, versions);
  }

  @Override
  public Job start(
      Pipeline wanted,
      Iterator<Document> documents,
      LayerLookup known,
      ResultSink sink,
      RunOptions how)
      throws PipelineException {
    check(wanted);
    pipeline = wanted;
    options = how;
    SmallJob job = new SmallJob(documents, sink, wanted);
    Thread thread = new Thread(job::run, "small-engine");
    thread.setDaemon(true);
    thread.start();
    return job;
  }

  private static void check(Pipeline wanted) throws PipelineException {
    for (Step step : wanted.steps()) {
      if (!Set.of("words", "names").contains(step.annotator())) {
        throw new PipelineException("Cannot run: [" + step.annotator() + "] is not installed");
      }
    }
  }

  private final class SmallJob implements Job {
    private final Iterator<Document> documents;
    private final ResultSink sink;
    private final Pipeline wanted;
    private final CompletableFuture<JobProgress> end = new CompletableFuture<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile long done;
    private volatile long failed;

    SmallJob(Iterator<Document> documents, ResultSink sink, Pipeline wanted) {
      this.documents = documents;
      this.sink = sink;
      this.wanted = wanted;
    }

    void run() {
      try {
        while (cancelled.getCount() > 0 && documents.hasNext()) {
          Document document = documents.next();
          if (document.text().contains("WAIT")) {
            waiting.countDown();
            cancelled.await();
          }
          sink.accept(result(document));
          done++;
        }
        end.complete(progress());
      } catch (Throwable e) {
        end.completeExceptionally(e);
      }
    }

    private DocumentResult result(Document document) {
      Failure failure = null;
      List<Layer> layers = new ArrayList<>();
      if (document.text().contains("FAIL")) {
        failed++;
        failure = new Failure("names@2.0.0", Failure.Cause.EXCEPTION, "it failed", "a\n\tat b");
      } else {
        for (LayerHeader header : new SmallPlan(wanted, versions).layers(document)) {
          layers.add(Documents.layer(header, "org.postil.types.EntityMention", 0, 1, "PER"));
        }
      }
      Set<String> made = layers.stream().map(Layer::fingerprint).collect(Collectors.toSet());
      return new DocumentResult(done, document, layers, made, failure);
    }

    @Override
    public JobProgress progress() {
      return new JobProgress(
          cancelled.getCount() == 0 ? JobProgress.State.CANCELLED : JobProgress.State.DONE,
          done,
          failed,
          0,
          List.of(new AnnotatorFigures("names", "2.0.0", done, 0, done, 1_500_000 * done, failed)));
    }

    @Override
    public void pause() {
      asked.add("pause");
    }

    @Override
    public void resume() {
      asked.add("resume");
    }

    @Override
    public void cancel() {
      asked.add("cancel");
      cancelled.countDown();
    }

    @Override
    public JobProgress await() throws InterruptedException, ExecutionException {
      return end.get();
    }
  }
}
