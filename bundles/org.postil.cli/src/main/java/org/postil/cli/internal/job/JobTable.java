package org.postil.cli.internal.job;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobRecord;
import org.postil.cli.internal.Table;

/** Jobs of a corpus, and what failed in one, as tables. */
public final class JobTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private JobTable() {}

  /**
   * Prints jobs.
   *
   * @param jobs the jobs
   * @param out where to
   */
  public static void print(List<JobRecord> jobs, PrintStream out) {
    Table table =
        new Table("JOB", "STATE", ">DONE", ">OF", ">FAILED", "STARTED", "PIPELINE", "RUN BY");
    for (JobRecord each : jobs) {
      table.add(
          Long.toString(each.number()),
          each.state().name().toLowerCase(Locale.ROOT),
          number(each.done()),
          number(each.documents()),
          number(each.failed()),
          TIME.format(each.started()),
          each.pipeline().name(),
          each.holder());
    }
    table.print(out);
  }

  /**
   * Prints what a job failed on, by cause.
   *
   * @param groups failures
   * @param out where to
   */
  public static void printFailures(List<FailureGroup> groups, PrintStream out) {
    Table table = new Table(">FAILED", "ANNOTATOR", "CAUSE", "FIRST DOCUMENT", "WHAT IT SAID");
    for (FailureGroup each : groups) {
      table.add(
          number(each.documents()),
          each.annotator(),
          each.cause().name().toLowerCase(Locale.ROOT),
          each.example(),
          each.failure().message().lines().findFirst().orElse(""));
    }
    table.print(out);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
