package org.postil.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.LastingRun;
import org.postil.cli.internal.job.OutlookTable;
import org.postil.cli.internal.job.RunOutlook;
import org.postil.cli.internal.job.RunningOptions;
import org.postil.cli.internal.pipeline.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postil run}: a pipeline over a corpus. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "run", summary = "Run a pipeline over a corpus.")
@Command(
    description = {
      "Runs a pipeline of annotators over a corpus.",
      "Layers that are there already are not computed again. A run that was stopped, or killed,"
          + " goes on where it was by `postil resume`."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil run --corpus space",
      "  postil run --corpus space --with entities@1.0.0 --without stance",
      "  postil run --corpus space --pipeline mine.json --threads 2",
      "  postil run --corpus space --with entities@1.0.0 --explain"
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

  @Option(
      names = "--explain",
      description = "Only say for each annotator on how many documents it would be run, and why.")
  private boolean explain;

  @Option(
      names = "--failed",
      description = "Run only over the documents that the last run failed on.")
  private boolean failed;

  @Mixin private WhereOption where = new WhereOption();

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
    WorkingCorpus open = Corpora.working(store, corpus);
    Pipeline pipeline = choice.choose(engine);
    PlannedPipeline plan;
    try {
      plan = engine.plan(pipeline);
    } catch (PipelineException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    if (explain) {
      OutlookTable.print(RunOutlook.of(plan, open), terminal.out());
      return ExitCode.DONE;
    }
    JobScope scope = scope();
    remindOfInterrupted(open);
    JobRequest request = new JobRequest(pipeline, running.options(), scope);
    return new LastingRun(engine, open, terminal).run(() -> open.jobs().start(request));
  }

  private JobScope scope() {
    if (failed && where.isGiven()) {
      throw CommandFailure.usage("Cannot run: expected --failed, or --where and --selection");
    }
    if (where.isGiven()) {
      List<String> ids = new ArrayList<>();
      where.documents(Corpora.editable(store, corpus), terminal.err()).forEachRemaining(ids::add);
      return new JobScope.Listed(ids);
    }
    return failed ? new JobScope.Quarantined() : new JobScope.All();
  }

  private void remindOfInterrupted(WorkingCorpus open) {
    open.jobs().jobs().stream()
        .filter(job -> job.state() == JobRecord.State.INTERRUPTED)
        .findFirst()
        .ifPresent(
            job ->
                terminal
                    .err()
                    .println(
                        String.format(
                            Locale.ROOT,
                            "Job %d was interrupted after %,d of %,d documents; go on with it by"
                                + " `postil resume %1$d --corpus %s`, or end it by"
                                + " `postil jobs cancel %1$d --corpus %4$s`.",
                            job.number(),
                            job.done(),
                            job.documents(),
                            corpus)));
  }
}
