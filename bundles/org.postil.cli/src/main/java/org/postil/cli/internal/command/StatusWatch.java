package org.postil.cli.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.JobRecord;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;

/**
 * Follows the jobs that any process runs: on a terminal the lines are drawn anew every second,
 * elsewhere a line is printed when a job has come further. Ends when no job runs.
 */
final class StatusWatch {

  private static final long PERIOD_NANOS = 1_000_000_000L;
  private static final String UP = "\u001B[%dA\u001B[J";

  private final CorpusStore store;
  private final Terminal terminal;
  private final @Nullable String corpus;
  private List<String> shown = List.of();

  StatusWatch(CorpusStore store, Terminal terminal, @Nullable String corpus) {
    this.store = store;
    this.terminal = terminal;
    this.corpus = corpus;
  }

  int await() {
    List<WorkingCorpus> corpora = new ArrayList<>();
    for (String name : corpus == null ? store.names() : List.of(corpus)) {
      corpora.add(Corpora.working(store, name));
    }
    long started = System.nanoTime();
    List<String> followed = new ArrayList<>();
    boolean running = true;
    while (running) {
      List<String> lines = new ArrayList<>();
      running = look(corpora, followed, lines);
      show(lines);
      if (running) {
        LockSupport.parkNanos(PERIOD_NANOS);
      }
      if (Thread.interrupted()) {
        return ExitCode.INTERRUPTED;
      }
    }
    terminal
        .out()
        .println(
            followed.isEmpty()
                ? "No job runs."
                : "No job runs any more; watched for "
                    + Duration.ofNanos(System.nanoTime() - started).toSeconds()
                    + " s.");
    return ExitCode.DONE;
  }

  /** Collects a line for each job that runs, or ran when it was seen before. */
  private static boolean look(
      List<WorkingCorpus> corpora, List<String> followed, List<String> lines) {
    boolean running = false;
    for (WorkingCorpus each : corpora) {
      for (JobRecord job : each.jobs().jobs()) {
        String key = each.name() + " job " + job.number();
        boolean runs = job.state() == JobRecord.State.RUNNING;
        if (runs && !followed.contains(key)) {
          followed.add(key);
        }
        if (followed.contains(key)) {
          lines.add(key + ": " + line(job));
        }
        running |= runs;
      }
    }
    return running;
  }

  private static String line(JobRecord job) {
    return String.format(
        Locale.ROOT,
        "%s, %,d of %,d documents (%d %%), %,d failed%s",
        job.state().name().toLowerCase(Locale.ROOT),
        job.done(),
        job.documents(),
        job.documents() == 0 ? 100 : 100 * job.done() / job.documents(),
        job.failed(),
        job.holder().isEmpty() ? "" : "; " + job.holder());
  }

  private void show(List<String> lines) {
    if (terminal.outIsTerminal()) {
      if (!shown.isEmpty()) {
        terminal.out().print(String.format(Locale.ROOT, UP, shown.size()));
      }
      lines.forEach(terminal.out()::println);
    } else {
      lines.stream().filter(line -> !shown.contains(line)).forEach(terminal.out()::println);
    }
    shown = lines;
  }
}
