package org.postil.cli.internal.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.postil.api.engine.JobProgress;
import org.postil.api.io.LossReport;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Sizes;
import org.postil.cli.internal.output.FailureLog;

/** What is said when a job has ended. */
public final class Conclusion {

  private final PrintStream out;
  private final JobWatch.Outcome outcome;
  private final FailureLog failures;

  /**
   * Takes the facts.
   *
   * @param out where to print
   * @param outcome how the job ended
   * @param failures documents that failed, those included that were never read
   */
  public Conclusion(PrintStream out, JobWatch.Outcome outcome, FailureLog failures) {
    this.out = out;
    this.outcome = outcome;
    this.failures = failures;
  }

  /**
   * Prints the figures of the annotators, the failures and a last line.
   *
   * @param result where the result is, for example {@code written to annotated}
   * @return the exit code
   */
  public int print(String result) {
    JobProgress progress = outcome.progress();
    FiguresTable.print(progress, out);
    failures.print(out);
    if (progress.writtenOff() > 0) {
      out.println(
          progress.writtenOff()
              + " threads were given up, because an annotator did not return in time.");
    }
    double seconds = outcome.elapsed().toMillis() / 1000.0;
    out.println(
        String.format(
            Locale.ROOT,
            "%,d %s in %s (%.1f/s), %,d failed; %s",
            progress.done(),
            progress.done() == 1 ? "document" : "documents",
            Sizes.text(outcome.elapsed()),
            seconds > 0 ? progress.done() / seconds : 0.0,
            failures.count(),
            result));
    if (outcome.interrupted()) {
      out.println("Stopped before the end.");
      return ExitCode.INTERRUPTED;
    }
    return failures.count() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /**
   * Prints what a format could not hold; nothing if it held everything.
   *
   * @param losses report of an export
   * @param out where to print
   */
  public static void printLosses(LossReport losses, PrintStream out) {
    if (!losses.losses().isEmpty()) {
      out.println("The format could not hold everything:");
      for (Map.Entry<String, Long> loss : losses.losses().entrySet()) {
        out.println(String.format(Locale.ROOT, "  %,d %s", loss.getValue(), loss.getKey()));
      }
    }
  }
}
