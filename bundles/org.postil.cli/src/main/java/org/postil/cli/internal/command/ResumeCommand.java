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
      "Documents that it has done are not done again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil resume --corpus space        the newest job that was interrupted",
      "  postil resume 3 --corpus space"
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
      terminal.out().println("Corpus [" + corpus + "] has no job that was interrupted.");
      return ExitCode.DONE;
    }
    return new LastingRun(engine, open, terminal).run(() -> open.jobs().resume(number.get()));
  }

  private static Optional<Long> newest(WorkingCorpus open) {
    return open.jobs().jobs().stream()
        .filter(each -> each.state() == JobRecord.State.INTERRUPTED)
        .map(JobRecord::number)
        .findFirst();
  }
}
