package org.postil.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.dataset.Datasets;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.dataset.DatasetOptions;
import org.postil.cli.internal.dataset.DatasetRun;
import org.postil.cli.internal.input.Reasons;
import org.postil.cli.internal.job.Conclusion;
import org.postil.cli.internal.job.ProgressDisplay;
import org.postil.cli.internal.job.Snapshot;
import org.postil.cli.internal.output.FolderTarget;
import org.postil.cli.internal.output.WritingOptions;
import org.postil.cli.internal.score.KnownTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postil export}: from a corpus to files. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "export", summary = "Export a corpus to files.")
@Command(
    description = {
      "Writes the documents of a corpus with the layers of the last run and the gold layers that"
          + " were imported.",
      "Documents that the last run failed on are left out. Documents that no run has come to are"
          + " written with their gold layers only; --finished leaves them out too.",
      "With --dataset, --split, --select, --windows and the like it exports training data: a new"
          + " folder with a manifest, checksums and a card, which can be made again byte for byte.",
      "The folder appears when everything is in it. An export that is stopped or killed begins anew;"
          + " of one with --shard-size the same command keeps the finished files and goes on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil export --corpus space --out labelled",
      "  postil export --corpus space --out labelled --format xmi",
      "  postil export --corpus space --out labelled --types entity,timex,token --finished",
      "  postil export --corpus space --out data --split 80/10/10 --select gold",
      "  postil export --corpus space --out data --windows tokens:128:32",
      "  postil export --corpus space --out data --format xmi --shard-size 10000",
      "  postil export --manifest data/manifest.json --verify copy-of-data"
    })
public final class ExportCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final List<Exporter> exporters;
  private final Datasets datasets;
  private final Terminal terminal;

  @Mixin private WritingOptions writing = new WritingOptions();

  @Option(names = "--corpus", paramLabel = "NAME", description = "Corpus to export.")
  private String corpus = "";

  @Option(names = "--finished", description = "Leave out documents that no run has finished.")
  private boolean finishedOnly;

  @Mixin private DatasetOptions dataset = new DatasetOptions();

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param exporters write files
   * @param datasets writes training data
   */
  @Activate
  public ExportCommand(
      @Reference CorpusStore store,
      @Reference List<Exporter> exporters,
      @Reference Datasets datasets) {
    this(store, exporters, datasets, Terminal.system());
  }

  ExportCommand(CorpusStore store, List<Exporter> exporters, Datasets datasets, Terminal terminal) {
    this.store = store;
    this.exporters = exporters;
    this.datasets = datasets;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (dataset.areUsed()) {
      return exportDataset();
    }
    return exportAll(open(corpus));
  }

  private int exportDataset() {
    if (finishedOnly || writing.isForced()) {
      throw CommandFailure.usage(
          "Cannot use --finished or --force for training data: it goes to a new folder, and"
              + " --select machine leaves out what no run has finished");
    }
    DatasetRun run = new DatasetRun(datasets, terminal);
    if (dataset.manifest().isEmpty()) {
      Corpus open = open(corpus);
      return run.write(open, dataset, writing, wanted(open));
    }
    Path manifest = dataset.manifest().get();
    return dataset.verify().isPresent()
        ? run.verify(manifest, dataset.verify().get())
        : run.repeat(open(run.corpus(manifest)), manifest, writing.folder());
  }

  private Corpus open(String name) {
    if (name.isEmpty()) {
      throw CommandFailure.usage("Missing required option: '--corpus=NAME'");
    }
    return Corpora.open(store, name);
  }

  private ExportOptions wanted(Corpus open) {
    return writing.options(CorpusTypes.known(new KnownTypes(), open, writing.types()));
  }

  @SuppressWarnings("try") // The progress display shows itself.
  private int exportAll(Corpus open) {
    Exporter exporter = writing.exporter(exporters);
    ExportOptions wanted = wanted(open);
    Passage passage = new Passage(open);
    try (FolderTarget target = writing.target()) {
      LossReport losses;
      try (ProgressDisplay display = new ProgressDisplay(terminal, passage::snapshot);
          ExportWriter writer = exporter.open(target, wanted)) {
        if (!passage.writeAll(writer)) {
          terminal.err().println("Stopped before the end; nothing was written.");
          return ExitCode.INTERRUPTED;
        }
        losses = writer.losses();
      }
      target.publish();
      Conclusion.printLosses(losses, terminal.out());
    } catch (IOException e) {
      throw CommandFailure.internal(
          "Cannot write to [" + writing.folder() + "]: " + Reasons.of(e), e);
    }
    return passage.conclude();
  }

  private final class Passage {
    private final Corpus from;
    private final long size;
    private final Set<String> failed;
    private final AtomicLong written = new AtomicLong();
    private long unfinished;

    Passage(Corpus from) {
      this.from = from;
      this.size = from.size();
      this.failed =
          from.quarantined().stream()
              .map(Corpus.Quarantined::documentId)
              .collect(Collectors.toSet());
    }

    /** False if somebody stopped it. */
    boolean writeAll(ExportWriter writer) throws IOException {
      Iterator<Document> documents = from.documents();
      while (documents.hasNext()) {
        if (Thread.interrupted()) {
          return false;
        }
        Document document = documents.next();
        if (!failed.contains(document.id())) {
          write(document, writer);
        }
      }
      return true;
    }

    private void write(Document document, ExportWriter writer) throws IOException {
      List<Layer> current = from.current(document.id());
      unfinished += current.isEmpty() ? 1 : 0;
      if (!current.isEmpty() || !finishedOnly) {
        List<Layer> layers = new ArrayList<>(Corpora.imported(from, document.id()));
        layers.addAll(current);
        writer.write(new AnnotatedDocument(document, layers));
        written.incrementAndGet();
      }
    }

    Snapshot snapshot() {
      return new Snapshot(written.get(), 0, size == 0 ? -1 : (double) written.get() / size, "");
    }

    int conclude() {
      if (unfinished > 0) {
        say(
            "%,d documents have no layers of a run%s; annotate them with: postil run --corpus %s",
            unfinished, finishedOnly ? " and were left out" : "", corpus);
      }
      if (!failed.isEmpty()) {
        say(
            "%,d documents were left out, since the last run failed on them; see: postil status"
                + " --corpus %s",
            failed.size(), corpus);
      }
      say("%,d documents written to %s", written.get(), writing.folder());
      return failed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private void say(String format, Object... values) {
    terminal.out().println(String.format(Locale.ROOT, format, values));
  }
}
