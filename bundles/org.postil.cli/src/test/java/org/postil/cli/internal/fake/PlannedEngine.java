package org.postil.cli.internal.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Failure;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Step;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;

/**
 * An engine of three annotators: {@code segments}, which {@code names} reads, and {@code times}.
 * What {@code names} finds is given by a function; where that gives null the document fails.
 */
public final class PlannedEngine implements Engine {

  private static final List<String> IDS = List.of("segments", "names", "times");
  private static final Map<String, String> WRITES =
      Map.of(
          "segments", "org.postil.types.Token",
          "names", "org.postil.types.EntityMention",
          "times", "org.postil.types.TimexMention");

  private final Function<Document, Layer> names;

  /** The pipeline of the last job. */
  public Pipeline pipeline = new Pipeline("none", List.of());

  /** Finds names by a function. */
  public PlannedEngine(Function<Document, Layer> names) {
    this.names = names;
  }

  @Override
  public List<InstalledAnnotator> annotators() {
    return IDS.stream()
        .map(
            id ->
                new InstalledAnnotator(
                    id,
                    "1.0.0",
                    id,
                    "bundle." + id,
                    Set.of(),
                    Set.of(),
                    Set.of(WRITES.get(id)),
                    List.of(),
                    ""))
        .toList();
  }

  @Override
  public Pipeline defaultPipeline() {
    return new Pipeline("default", IDS.stream().map(Step::latest).toList());
  }

  @Override
  public PlannedPipeline plan(Pipeline wanted) {
    List<PlannedStep> steps =
        wanted.steps().stream()
            .map(
                step ->
                    new PlannedStep(
                        step.annotator(),
                        "1.0.0",
                        Map.of(),
                        step.annotator().equals("names") ? List.of("segments") : List.of(),
                        "code"))
            .toList();
    return new PlannedPipeline() {
      @Override
      public List<PlannedStep> steps() {
        return steps;
      }

      @Override
      public List<LayerHeader> layers(Document document) {
        return List.of();
      }
    };
  }

  @Override
  public Job start(
      Pipeline wanted,
      Iterator<Document> documents,
      LayerLookup known,
      ResultSink sink,
      RunOptions options) {
    pipeline = wanted;
    long index = 0;
    try {
      while (documents.hasNext()) {
        sink.accept(result(index++, documents.next()));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new FinishedJob(index);
  }

  private DocumentResult result(long index, Document document) {
    Layer found = names.apply(document);
    if (found == null) {
      Failure failure = new Failure("names@1.0.0", Failure.Cause.EXCEPTION, "it failed", "");
      return new DocumentResult(index, document, List.of(), Set.of(), failure);
    }
    return new DocumentResult(index, document, new ArrayList<>(List.of(found)), Set.of(), null);
  }

  private record FinishedJob(long done) implements Job {
    @Override
    public JobProgress progress() {
      return new JobProgress(JobProgress.State.DONE, done, 0, 0, List.of());
    }

    @Override
    public JobProgress await() {
      return progress();
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void cancel() {}
  }
}
