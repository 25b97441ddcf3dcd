package org.postil.cli.internal.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetProgress;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Datasets;
import org.postil.api.io.ExportOptions;
import org.postil.api.store.Corpus;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;
import org.postil.cli.internal.job.ProgressDisplay;
import org.postil.cli.internal.job.Snapshot;
import org.postil.cli.internal.output.WritingOptions;

/** Exports training data and tells what came of it. */
public final class DatasetRun {

  private static final int MOST_COLUMNS = 8;
  private static final List<String> ORDER = List.of("train", "dev", "test", "all");

  private final Datasets datasets;
  private final Terminal terminal;

  /**
   * Takes the services.
   *
   * @param datasets writes training data
   * @param terminal where to tell
   */
  public DatasetRun(Datasets datasets, Terminal terminal) {
    this.datasets = datasets;
    this.terminal = terminal;
  }

  /** Writes a dataset while it tells how far it is. */
  @FunctionalInterface
  private interface Writing {
    DatasetReport write(DatasetProgress progress) throws IOException;
  }

  /**
   * Writes a new dataset.
   *
   * @param corpus the corpus
   * @param options what to write
   * @param writing in which format and where to
   * @param wanted options of the exporter
   * @return the exit code
   */
  public int write(
      Corpus corpus, DatasetOptions options, WritingOptions writing, ExportOptions wanted) {
    DatasetPlan plan = options.plan(corpus.name(), writing.format(), wanted);
    return run(
        progress -> datasets.write(corpus, plan, writing.folder(), progress), writing.folder());
  }

  /**
   * Writes the dataset of a manifest again.
   *
   * @param corpus the corpus that the manifest names
   * @param manifest the manifest
   * @param folder where to
   * @return the exit code
   */
  public int repeat(Corpus corpus, Path manifest, Path folder) {
    int code = run(progress -> datasets.repeat(corpus, manifest, folder, progress), folder);
    return code == ExitCode.DONE ? verify(manifest, folder) : code;
  }

  /**
   * The corpus that a manifest names.
   *
   * @param manifest the manifest
   * @return name of the corpus
   */
  public String corpus(Path manifest) {
    try {
      return datasets.plan(manifest).corpus();
    } catch (IOException e) {
      throw failure(e, manifest);
    }
  }

  /**
   * Compares a folder with a manifest.
   *
   * @param manifest the manifest
   * @param folder the folder
   * @return the exit code: not 0 if they differ
   */
  public int verify(Path manifest, Path folder) {
    try {
      List<String> differences = datasets.verify(manifest, folder);
      differences.forEach(terminal.out()::println);
      terminal
          .out()
          .println(
              differences.isEmpty()
                  ? folder + " is the dataset of " + manifest + ", byte for byte"
                  : folder + " is not the dataset of " + manifest);
      return differences.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    } catch (IOException e) {
      throw failure(e, folder);
    }
  }

  @SuppressWarnings("try") // The progress display shows itself.
  private int run(Writing writing, Path folder) {
    AtomicReference<Snapshot> now = new AtomicReference<>(new Snapshot(0, 0, -1, ""));
    DatasetReport report;
    try (ProgressDisplay display = new ProgressDisplay(terminal, now::get)) {
      report =
          writing.write(
              (stage, done, of) ->
                  now.set(new Snapshot(done, 0, of == 0 ? -1 : (double) done / of, stage)));
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      terminal.err().println("Stopped before the end; the same command goes on with it.");
      return ExitCode.INTERRUPTED;
    } catch (IOException e) {
      throw failure(e, folder);
    }
    tell(report, folder);
    return report.leaks() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static CommandFailure failure(IOException e, Path at) {
    return e instanceof DatasetException
        ? CommandFailure.usage(e.getMessage())
        : CommandFailure.internal(
            "Cannot export training data to [" + at + "]: " + Reasons.of(e), e);
  }

  private void tell(DatasetReport report, Path folder) {
    PrintStream out = terminal.out();
    table(report).print(out);
    if (report.clusters() > 0) {
      say("%,d documents in %,d groups that stay together", report.clustered(), report.clusters());
    }
    if (report.documents().size() > 1) {
      say("%,d pairs of near-duplicates across splits", report.leaks());
    }
    report.notes().forEach(out::println);
    if (!report.leftOut().isEmpty()) {
      out.println("Documents that were left out:");
      report.leftOut().forEach((why, count) -> say("  %,d: %s", count, why));
    }
    if (!report.losses().losses().isEmpty()) {
      out.println("What windows, alignment and the format did:");
      report.losses().losses().forEach((what, count) -> say("  %,d %s", count, what));
    }
    if (report.resumed() > 0) {
      say("%,d documents were there from an export that was interrupted", report.resumed());
    }
    long all = report.documents().values().stream().mapToLong(Long::longValue).sum();
    say("%,d documents written to %s", all, folder);
  }

  private static Table table(DatasetReport report) {
    List<String> headings = new ArrayList<>(List.of("Split", ">documents"));
    TreeSet<String> labels = new TreeSet<>();
    report.labels().values().forEach(each -> labels.addAll(each.keySet()));
    List<String> shown = labels.stream().limit(MOST_COLUMNS).toList();
    shown.forEach(label -> headings.add(">" + label));
    Table table = new Table(headings.toArray(String[]::new));
    for (String split : ORDER) {
      Long documents = report.documents().get(split);
      if (documents != null) {
        List<String> row = new ArrayList<>(List.of(split, number(documents)));
        SortedMap<String, Long> own = report.labels().getOrDefault(split, new TreeMap<>());
        shown.forEach(label -> row.add(number(own.getOrDefault(label, 0L))));
        table.add(row.toArray(String[]::new));
      }
    }
    return table;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void say(String format, Object... values) {
    terminal.out().println(String.format(Locale.ROOT, format, values));
  }
}
