package org.postil.web.internal.fake;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
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
import org.postil.api.engine.PlannedStep;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;

/**
 * An engine with one annotator, {@code capitals}. Documents whose text holds the word {@code
 * broken} fail; those with {@code slow} wait until the test lets them go.
 */
public final class FakeEngine implements Engine {

  /** Lets slow documents go. */
  public volatile CountDownLatch slow = new CountDownLatch(0);

  @Override
  public List<InstalledAnnotator> annotators() {
    return List.of(
        new InstalledAnnotator(
            "capitals",
            "1.0.0",
            "Capitalised words",
            "org.acme.capitals",
            Set.of(),
            Set.of("org.postil.types.Sentence"),
            Set.of("org.postil.types.EntityMention"),
            List.of(
                new Setting(
                    "least_length",
                    "Least length",
                    "Characters that a word must have",
                    "Integer",
                    false,
                    2,
                    List.of()),
                new Setting("mode", "Mode", "How", "String", false, null, List.of("a", "b"))),
            ""));
  }

  @Override
  public Pipeline defaultPipeline() {
    return new Pipeline("default", List.of(Step.latest("capitals")));
  }

  @Override
  public PlannedPipeline plan(Pipeline pipeline) throws PipelineException {
    for (Step step : pipeline.steps()) {
      if (!step.annotator().equals("capitals")) {
        throw new PipelineException(
            "Cannot run pipeline ["
                + pipeline.name()
                + "]: annotator ["
                + step.annotator()
                + "] is not installed");
      }
    }
    return new PlannedPipeline() {
      @Override
      public List<PlannedStep> steps() {
        return List.of(
            new PlannedStep("capitals", "1.0.0", Map.of("least_length", 2), List.of(), "code"));
      }

      @Override
      public List<LayerHeader> layers(Document document) {
        return List.of(Articles.capitals(document, "1.0.0").header());
      }
    };
  }

  @Override
  public Job start(
      Pipeline pipeline,
      Iterator<Document> documents,
      LayerLookup known,
      ResultSink sink,
      RunOptions options)
      throws PipelineException {
    plan(pipeline);
    Running running = new Running(documents, sink);
    running.thread.start();
    return running;
  }

  private final class Running implements Job {
    private final Iterator<Document> documents;
    private final ResultSink sink;
    private final Thread thread = new Thread(this::run, "fake-run");
    private JobProgress.State state = JobProgress.State.RUNNING;
    private long done;
    private long failed;

    Running(Iterator<Document> documents, ResultSink sink) {
      this.documents = documents;
      this.sink = sink;
      thread.setDaemon(true);
    }

    private void run() {
      try {
        while (goOn() && documents.hasNext()) {
          annotate(documents.next());
        }
        end(JobProgress.State.DONE);
      } catch (IOException | InterruptedException e) {
        end(JobProgress.State.BROKEN);
      }
    }

    private void annotate(Document document) throws IOException, InterruptedException {
      if (document.text().contains("slow")) {
        slow.await();
      }
      boolean breaks = document.text().contains("broken");
      Layer layer = Articles.capitals(document, "1.0.0");
      sink.accept(
          new DocumentResult(
              done,
              document,
              breaks ? List.of() : List.of(layer),
              breaks ? Set.of() : Set.of(layer.fingerprint()),
              breaks
                  ? new Failure(
                      "capitals@1.0.0", Failure.Cause.EXCEPTION, "It is broken", "at nowhere")
                  : null));
      synchronized (this) {
        done++;
        failed += breaks ? 1 : 0;
      }
    }

    private synchronized boolean goOn() throws InterruptedException {
      while (state == JobProgress.State.PAUSED) {
        wait();
      }
      return state == JobProgress.State.RUNNING;
    }

    private synchronized void end(JobProgress.State end) {
      state = state == JobProgress.State.CANCELLED ? state : end;
    }

    @Override
    public synchronized JobProgress progress() {
      return new JobProgress(
          state,
          done,
          failed,
          0,
          List.of(new AnnotatorFigures("capitals", "1.0.0", done, 0, 2 * done, 1_500_000, failed)));
    }

    @Override
    public synchronized void pause() {
      state = state == JobProgress.State.RUNNING ? JobProgress.State.PAUSED : state;
    }

    @Override
    public synchronized void resume() {
      state = state == JobProgress.State.PAUSED ? JobProgress.State.RUNNING : state;
      notifyAll();
    }

    @Override
    public synchronized void cancel() {
      state = JobProgress.State.CANCELLED;
      notifyAll();
    }

    @Override
    public JobProgress await() throws InterruptedException, ExecutionException {
      thread.join();
      return progress();
    }
  }
}
