package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.api.io.LossReport;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.DocumentReader;
import org.postil.cli.internal.input.DocumentStream;
import org.postil.cli.internal.input.FileWalk;
import org.postil.cli.internal.input.ReadingOptions;
import org.postil.cli.internal.input.Reasons;
import org.postil.cli.internal.input.SizeCount;
import org.postil.cli.internal.job.Conclusion;
import org.postil.cli.internal.job.InputEstimate;
import org.postil.cli.internal.job.JobWatch;
import org.postil.cli.internal.job.RunningOptions;
import org.postil.cli.internal.output.ExportSink;
import org.postil.cli.internal.output.FailureLog;
import org.postil.cli.internal.output.FolderTarget;
import org.postil.cli.internal.output.WritingOptions;
import org.postil.cli.internal.pipeline.PipelineOptions;
import org.postil.cli.internal.score.KnownTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code postil annotate}: from files to files in one go, without a corpus. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "annotate", summary = "Annotate files and write the result to a folder.")
@Command(
    description = {
      "Reads files, runs a pipeline of annotators over them and writes the result to a folder.",
      "Documents that fail are left out, listed at the end and in failures.jsonl."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil annotate articles --out annotated",
      "  postil annotate articles --out annotated --format xmi --threads 2",
      "  postil annotate a.txt b.html --out annotated --types entity,timex --dct 2025-07-31",
      "  postil annotate news --include '*.txt' --out annotated --without stance",
      "  postil annotate news --out annotated --with entities@1.0.0 --set dates.language=en",
      "  cat a.txt | postil annotate - --out annotated"
    })
public final class AnnotateCommand implements Callable<Integer> {

  private final Engine engine;
  private final List<Importer> importers;
  private final List<Exporter> exporters;
  private final Terminal terminal;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private PipelineOptions choice = new PipelineOptions();
  @Mixin private RunningOptions running = new RunningOptions();
  @Mixin private WritingOptions writing = new WritingOptions();

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param importers read files
   * @param exporters write files
   */
  @Activate
  public AnnotateCommand(
      @Reference Engine engine,
      @Reference List<Importer> importers,
      @Reference List<Exporter> exporters) {
    this(engine, importers, exporters, Terminal.system());
  }

  AnnotateCommand(
      Engine engine, List<Importer> importers, List<Exporter> exporters, Terminal terminal) {
    this.engine = engine;
    this.importers = importers;
    this.exporters = exporters;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FileWalk files = reading.files();
    DocumentReader reader = reading.reader(files, importers, System.in);
    Exporter exporter = writing.exporter(exporters);
    RunOptions options = running.options();
    Pipeline pipeline = choice.choose(engine);
    ExportOptions wanted = writing.options(new KnownTypes().addInstalled(engine));
    try (FolderTarget target = writing.target()) {
      Opening opening = () -> exporter.open(target, wanted);
      return run(pipeline, options, reader, new SizeCount(files), opening, target);
    } catch (PipelineException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.internal(
          "Cannot write to [" + writing.folder() + "]: " + Reasons.of(e), e);
    }
  }

  /** Opens what documents are written to. */
  @FunctionalInterface
  private interface Opening {
    ExportWriter open() throws IOException;
  }

  private int run(
      Pipeline pipeline,
      RunOptions options,
      DocumentReader reader,
      SizeCount size,
      Opening opening,
      FolderTarget target)
      throws IOException, PipelineException {
    JobWatch.Outcome outcome;
    LossReport losses;
    FailureLog failures = new FailureLog(target);
    try (failures;
        ExportWriter writer = opening.open();
        DocumentStream documents = new DocumentStream(reader)) {
      ExportSink sink = new ExportSink(documents, writer, failures);
      Job job = engine.start(pipeline, documents, LayerLookup.NONE, sink, options);
      InputEstimate estimate = new InputEstimate(reader.report(), size);
      outcome = new JobWatch(terminal, job, estimate).await(documents::close);
      documents.settleRest(failures::add);
      losses = writer.losses();
    }
    target.publish();
    reader.report().print(terminal.out(), "annotated all the same");
    Conclusion.printLosses(losses, terminal.out());
    int code =
        new Conclusion(terminal.out(), outcome, failures).print("written to " + writing.folder());
    return code == ExitCode.DONE && reader.report().isEmpty() ? nothing() : code;
  }

  /** Whoever mistypes a pattern or a folder should not take an empty result for a done one. */
  private int nothing() {
    terminal
        .out()
        .println(
            "Nothing was annotated: no file of the given paths is wanted (--include, --exclude;"
                + " hidden files are left out) and can be read by an importer (--from FORMAT"
                + " forces one); check the paths and patterns");
    return ExitCode.SOME_FAILED;
  }
}
