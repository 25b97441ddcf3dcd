package org.postil.cli.internal.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.engine.Engine;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.JobRecord;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.LastingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil resume}: goes on with a job that was stopped or killed. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "resume", summary = "Go on with a run that was stopped or killed.")
@Command(
    description = {
      "Goes on with a job that was stopped or killed, with its own pipeline and options.",
      "Documents that it has done are not done again.",
      "On PostgreSQL, --join helps with a job that other hosts run: each is given documents of its",
      "own, and those of a host that dies are given to the others."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil resume --corpus space        the newest job that was interrupted",
      "  postil resume 3 --corpus space",
      "  postil resume --join --corpus space     the newest job that has not ended"
    })
public final class ResumeCommand implements Callable<Integer> {

  private final Engine engine;
  private final CorpusStore store;
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "Number of the job (default: the newest that was interrupted).")
  private @Nullable Long job;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus of the job.")
  private String corpus = "";

  @Option(names = "--join", description = "Take part in the job even if other processes run it.")
  private boolean join;

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param store the corpora
   */
  @Activate
  public ResumeCommand(@Reference Engine engine, @Reference CorpusStore store) {
    this(engine, store, Terminal.system());
  }

  ResumeCommand(Engine engine, CorpusStore store, Terminal terminal) {
    this.engine = engine;
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    WorkingCorpus open = Corpora.working(store, corpus);
    Optional<Long> number = Optional.ofNullable(job).or(() -> newest(open));
    if (number.isEmpty()) {
      String which = join ? "has not ended" : "was interrupted";
      terminal.out().println("Corpus [" + corpus + "] has no job that " + which + ".");
      return ExitCode.DONE;
    }
    return new LastingRun(engine, open, terminal)
        .run(() -> join ? open.jobs().join(number.get()) : open.jobs().resume(number.get()));
  }

  private Optional<Long> newest(WorkingCorpus open) {
    return open.jobs().jobs().stream()
        .filter(
            each ->
                each.state() == JobRecord.State.INTERRUPTED
                    || (join && each.state() == JobRecord.State.RUNNING))
        .map(JobRecord::number)
        .findFirst();
  }
}
