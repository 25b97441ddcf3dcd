package org.postil.cli.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.JobRecord;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.JobTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postil status}: the corpora and how far they are. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "status", summary = "Show the corpora and how far they are annotated.")
@Command(
    description = "Shows the corpora, how far they are annotated, and what failed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil status",
      "  postil status --corpus space     also lists the documents that failed",
      "  postil status --watch            follows the runs of other processes"
    })
public final class StatusCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      description = "Show one corpus, with the documents that the last run failed on.")
  private @Nullable String corpus;

  @Option(
      names = "--watch",
      description = "Follow the jobs that any process runs, until none runs any more.")
  private boolean watch;

  /**
   * Made by the framework.
   *
   * @param store the corpora
   */
  @Activate
  public StatusCommand(@Reference CorpusStore store) {
    this(store, Terminal.system());
  }

  StatusCommand(CorpusStore store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (watch) {
      return new StatusWatch(store, terminal, corpus).await();
    }
    List<CorpusStore.Summary> all = store.corpora();
    if (corpus != null) {
      Corpus open = Corpora.open(store, corpus);
      print(all.stream().filter(each -> each.name().equals(open.name())).toList());
      open.quarantined().forEach(this::print);
      printJobs(open);
      return ExitCode.DONE;
    }
    terminal.out().println("Corpora in " + store.location());
    if (all.isEmpty()) {
      terminal.out().println("none yet; make one with: postil import PATH --corpus NAME");
    } else {
      print(all);
    }
    return ExitCode.DONE;
  }

  private void printJobs(Corpus open) {
    if (open instanceof WorkingCorpus working) {
      List<JobRecord> unfinished =
          working.jobs().jobs().stream().filter(job -> job.end().isEmpty()).toList();
      if (!unfinished.isEmpty()) {
        JobTable.print(unfinished, terminal.out());
      }
    }
  }

  private void print(Corpus.Quarantined each) {
    terminal
        .out()
        .println(
            each.documentId()
                + ": "
                + each.failure().annotator()
                + ": "
                + each.failure().cause().name().toLowerCase(Locale.ROOT)
                + ": "
                + each.failure().message());
  }

  private void print(List<CorpusStore.Summary> summaries) {
    Table table = new Table("CORPUS", ">DOCUMENTS", ">ANNOTATED", ">FAILED");
    for (CorpusStore.Summary each : summaries) {
      table.add(
          each.name(),
          number(each.documents()),
          number(each.annotated()),
          number(each.quarantined()));
    }
    table.print(terminal.out());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
