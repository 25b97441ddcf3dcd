package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.engine.Engine;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobLog;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.JobTable;
import org.postil.cli.internal.job.LastingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code postil jobs}: the runs of a corpus, and what to do with them. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "jobs", summary = "List runs; pause, cancel or retry one.")
@Command(
    description = {
      "Lists the jobs of a corpus, newest first, whichever process runs them.",
      "A process that runs a job looks every half second for what is asked of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil jobs --corpus space",
      "  postil jobs show 3 --corpus space       what failed, by cause",
      "  postil jobs pause 3 --corpus space",
      "  postil jobs retry 3 --corpus space      once more, what failed and what is left"
    })
public final class JobsCommand implements Callable<Integer> {

  private final Engine engine;
  private final CorpusStore store;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      scope = ScopeType.INHERIT,
      description = "Corpus of the jobs.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param store the corpora
   */
  @Activate
  public JobsCommand(@Reference Engine engine, @Reference CorpusStore store) {
    this(engine, store, Terminal.system());
  }

  JobsCommand(Engine engine, CorpusStore store, Terminal terminal) {
    this.engine = engine;
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<JobRecord> jobs = log().jobs();
    if (jobs.isEmpty()) {
      terminal.out().println("Corpus [" + corpus + "] has no jobs yet.");
    } else {
      JobTable.print(jobs, terminal.out());
    }
    return ExitCode.DONE;
  }

  @Command(name = "show", description = "Show one job, and what it failed on, by cause.")
  int show(@Parameters(paramLabel = "JOB") long job) {
    JobRecord record = find(job);
    JobTable.print(List.of(record), terminal.out());
    if (!record.message().isEmpty()) {
      terminal.out().println(record.message());
    }
    List<FailureGroup> failures = log().failures(job);
    if (!failures.isEmpty()) {
      JobTable.printFailures(failures, terminal.out());
    }
    return ExitCode.DONE;
  }

  @Command(name = "pause", description = "Take no new documents until asked to go on.")
  int pause(@Parameters(paramLabel = "JOB") long job) {
    return ask(job, JobWish.PAUSE);
  }

  @Command(name = "continue", description = "Go on after a pause.")
  int goOn(@Parameters(paramLabel = "JOB") long job) {
    return ask(job, JobWish.CONTINUE);
  }

  @Command(
      name = "cancel",
      description = "End a job for good; what it has done is kept. An interrupted one ends too.")
  int cancel(@Parameters(paramLabel = "JOB") long job) {
    if (find(job).state() != JobRecord.State.INTERRUPTED) {
      return ask(job, JobWish.CANCEL);
    }
    Corpora.act(() -> end(job));
    terminal.out().println("Job " + job + " was cancelled.");
    return ExitCode.DONE;
  }

  private void end(long job) throws IOException {
    try (JobTicket ticket = log().resume(job)) {
      ticket.end(JobEnd.CANCELLED, "cancelled by somebody after it was interrupted");
    }
  }

  @Command(name = "retry", description = "Run a job once more over what failed and what is left.")
  int retry(@Parameters(paramLabel = "JOB") long job) {
    JobLog log = log();
    return new LastingRun(engine, Corpora.working(store, corpus), terminal)
        .run(() -> log.retry(job));
  }

  private int ask(long job, JobWish wish) {
    JobRecord record = find(job);
    if (record.state() == JobRecord.State.INTERRUPTED) {
      throw CommandFailure.usage(
          "Cannot "
              + (wish == JobWish.PAUSE ? "pause" : "continue")
              + " job "
              + job
              + ": no process runs it; go on with it by: postil resume "
              + job
              + " --corpus "
              + corpus);
    }
    Corpora.act(() -> log().ask(job, wish));
    terminal.out().println("Asked the process that runs job " + job + " (" + record.holder() + ")");
    return ExitCode.DONE;
  }

  private JobRecord find(long job) {
    return log()
        .job(job)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "Cannot find job "
                        + job
                        + " of corpus ["
                        + corpus
                        + "]: list them with: postil jobs --corpus "
                        + corpus));
  }

  private JobLog log() {
    return Corpora.working(store, corpus).jobs();
  }
}
