package org.postil.cli.internal.job;

import java.io.PrintStream;
import java.util.Locale;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.engine.JobProgress;
import org.postil.cli.internal.Table;

/** What each annotator did in a job, as a table. */
public final class FiguresTable {

  private FiguresTable() {}

  /**
   * Prints the table; nothing if no annotator ran.
   *
   * @param progress the end of a job
   * @param out where to
   */
  public static void print(JobProgress progress, PrintStream out) {
    if (progress.annotators().isEmpty()) {
      return;
    }
    Table table =
        new Table(
            "ANNOTATOR", "VERSION", ">DOCUMENTS", ">KNOWN", ">SPANS", ">MS/DOCUMENT", ">FAILURES");
    for (AnnotatorFigures each : progress.annotators()) {
      double millis =
          each.documents() == 0 ? 0 : each.nanoseconds() / 1_000_000.0 / each.documents();
      table.add(
          each.annotator(),
          each.version(),
          number(each.documents()),
          number(each.found()),
          number(each.spans()),
          String.format(Locale.ROOT, "%.2f", millis),
          number(each.failures()));
    }
    table.print(out);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
