package org.postil.cli.internal.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.DocumentReader;
import org.postil.cli.internal.input.FileWalk;
import org.postil.cli.internal.input.ReadFailure;
import org.postil.cli.internal.input.ReadSink;
import org.postil.cli.internal.input.ReadingOptions;
import org.postil.cli.internal.input.ReadingReport;
import org.postil.cli.internal.input.Reasons;
import org.postil.cli.internal.input.SizeCount;
import org.postil.cli.internal.job.ProgressDisplay;
import org.postil.cli.internal.job.Snapshot;
import org.postil.cli.internal.output.FailureLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postil import}: from files into a corpus. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "import", summary = "Import files into a corpus.")
@Command(
    description = {
      "Imports files into a corpus, which is made if need be.",
      "Documents that the corpus has already, under this id or another, are not added again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil import articles --corpus space",
      "  postil import news --include '*.txt' --corpus space --dct 2025-07-31",
      "  postil import gold.jsonl --corpus space"
    })
public final class ImportCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final List<Importer> importers;
  private final Terminal terminal;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus to import into: letters, digits, dots, hyphens and underscores.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param importers read files
   */
  @Activate
  public ImportCommand(@Reference CorpusStore store, @Reference List<Importer> importers) {
    this(store, importers, Terminal.system());
  }

  ImportCommand(CorpusStore store, List<Importer> importers, Terminal terminal) {
    this.store = store;
    this.importers = importers;
    this.terminal = terminal;
  }

  @Override
  @SuppressWarnings("try") // The progress display shows itself.
  public Integer call() {
    FileWalk files = reading.files();
    DocumentReader reader = reading.reader(files, importers, System.in);
    Intake intake = new Intake(open(), reader.report());
    boolean interrupted = false;
    SizeCount size = new SizeCount(files);
    try (ProgressDisplay display =
        new ProgressDisplay(terminal, () -> intake.snapshot(reader, size))) {
      reader.read(intake);
    } catch (InterruptedIOException e) {
      interrupted = true;
      Thread.interrupted();
    } catch (IOException e) {
      throw CommandFailure.internal(
          "Cannot import into corpus [" + corpus + "]: " + Reasons.of(e), e);
    }
    reader.report().print(terminal.out(), "which a corpus takes once");
    return intake.conclude(interrupted);
  }

  private Corpus open() {
    try {
      return store.create(corpus);
    } catch (IOException e) {
      throw CommandFailure.usage("Cannot import into corpus [" + corpus + "]: " + Reasons.of(e));
    }
  }

  /** Puts documents into the corpus and counts what became of them. */
  private final class Intake implements ReadSink {
    private final Corpus into;
    private final ReadingReport report;
    private final Map<Corpus.Added, AtomicLong> counts = new EnumMap<>(Corpus.Added.class);
    private final FailureLog failures = new FailureLog(null);
    private final AtomicLong done = new AtomicLong();

    Intake(Corpus into, ReadingReport report) {
      this.into = into;
      this.report = report;
      for (Corpus.Added each : Corpus.Added.values()) {
        counts.put(each, new AtomicLong());
      }
    }

    @Override
    public void document(ImportedDocument document) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("The import was stopped");
      }
      Corpus.Added added = into.add(document);
      counts.get(added).incrementAndGet();
      if (added == Corpus.Added.DUPLICATE && !document.gold().isEmpty()) {
        report.dropped(document.document().id());
      }
      done.incrementAndGet();
    }

    @Override
    public void failed(ReadFailure failure) throws IOException {
      failures.add(failure);
    }

    Snapshot snapshot(DocumentReader reader, SizeCount size) {
      long total = size.bytes().orElse(0);
      double fraction = total == 0 ? -1 : Math.min(1, (double) reader.report().bytesRead() / total);
      return new Snapshot(done.get(), failures.count(), fraction, "");
    }

    int conclude(boolean interrupted) {
      failures.print(terminal.out());
      StringBuilder line = new StringBuilder("Corpus [" + corpus + "]:");
      counts.forEach(
          (added, count) ->
              line.append(
                  String.format(
                      Locale.ROOT,
                      " %,d %s,",
                      count.get(),
                      added.name().toLowerCase(Locale.ROOT))));
      line.append(String.format(Locale.ROOT, " %,d failed", failures.count()));
      terminal
          .out()
          .println(line.append(String.format(Locale.ROOT, "; it holds %,d", into.size())));
      if (interrupted) {
        terminal.out().println("Stopped before the end.");
        return ExitCode.INTERRUPTED;
      }
      return failures.count() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }
}
