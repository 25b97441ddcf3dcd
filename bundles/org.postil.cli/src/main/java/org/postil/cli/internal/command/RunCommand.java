package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.Conclusion;
import org.postil.cli.internal.job.JobWatch;
import org.postil.cli.internal.job.RunningOptions;
import org.postil.cli.internal.output.FailureLog;
import org.postil.cli.internal.pipeline.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postil run}: a pipeline over a corpus. */
@Component(service = Callable.class)
@CommandDescription(name = "run", summary = "Run a pipeline over a corpus.")
@Command(
    description = {
      "Runs a pipeline of annotators over a corpus.",
      "Layers that are there already are not computed again, so a run that was stopped goes on"
          + " where it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil run --corpus space",
      "  postil run --corpus space --with entities@1.0.0 --without stance",
      "  postil run --corpus space --pipeline mine.json --threads 2"
    })
public final class RunCommand implements Callable<Integer> {

  private final Engine engine;
  private final CorpusStore store;
  private final Terminal terminal;

  @Mixin private PipelineOptions choice = new PipelineOptions();
  @Mixin private RunningOptions running = new RunningOptions();

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus to run over.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param store the corpora
   */
  @Activate
  public RunCommand(@Reference Engine engine, @Reference CorpusStore store) {
    this(engine, store, Terminal.system());
  }

  RunCommand(Engine engine, CorpusStore store, Terminal terminal) {
    this.engine = engine;
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Corpus open = Corpora.open(store, corpus);
    Pipeline pipeline = choice.choose(engine);
    FailureLog failures = new FailureLog(null);
    long size = open.size();
    try {
      Job job =
          engine.start(
              pipeline,
              open.documents(),
              open,
              result -> keep(open, result, failures),
              running.options());
      JobWatch watch =
          new JobWatch(
              terminal, job, now -> size == 0 ? -1 : Math.min(1, (double) now.done() / size));
      JobWatch.Outcome outcome = watch.await(() -> {});
      return new Conclusion(terminal.out(), outcome, failures)
          .print("kept in corpus [" + corpus + "]");
    } catch (PipelineException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static void keep(Corpus corpus, DocumentResult result, FailureLog failures)
      throws IOException {
    corpus.commit(result);
    if (result.failed().isPresent()) {
      failures.add(result.document().id(), result.failed().get());
    }
  }
}
