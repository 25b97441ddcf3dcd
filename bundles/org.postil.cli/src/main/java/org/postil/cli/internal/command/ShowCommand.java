package org.postil.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.DocumentReader;
import org.postil.cli.internal.input.DocumentStream;
import org.postil.cli.internal.input.ReadingOptions;
import org.postil.cli.internal.job.JobWatch;
import org.postil.cli.internal.output.FailureLog;
import org.postil.cli.internal.pipeline.PipelineOptions;
import org.postil.cli.internal.score.KnownTypes;
import org.postil.cli.internal.show.DocumentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil show}: a document with its layers, to read. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "show", summary = "Show a document with its layers.")
@Command(
    description = {
      "Shows a document with its layers: in colour on a terminal, in brackets elsewhere or when"
          + " NO_COLOR is set.",
      "A file is annotated on the spot; with --corpus, the layers of the last run are shown."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil show articles/001.txt",
      "  postil show articles/001.txt --types entity --spans",
      "  postil show articles/001.txt --types timex --explain",
      "  postil show 001 --corpus space | less -R"
    })
public final class ShowCommand implements Callable<Integer> {

  private final Engine engine;
  private final CorpusStore store;
  private final List<Importer> importers;
  private final Terminal terminal;

  @Parameters(paramLabel = "DOC", description = "A file, or the id of a document of the corpus.")
  private String document = "";

  @Option(names = "--corpus", paramLabel = "NAME", description = "Corpus that holds the document.")
  private @Nullable String corpus;

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Types to show (default: all but token, sentence, zone and plain annotations).")
  private List<String> types = new ArrayList<>();

  @Option(names = "--spans", description = "List the spans after the text.")
  private boolean spans;

  @Option(
      names = "--explain",
      description =
          "Say after the text which rule, features or words made each span, and how sure the"
              + " annotator is.")
  private boolean explain;

  @Mixin private PipelineOptions choice = new PipelineOptions();

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param store the corpora
   * @param importers read files
   */
  @Activate
  public ShowCommand(
      @Reference Engine engine, @Reference CorpusStore store, @Reference List<Importer> importers) {
    this(engine, store, importers, Terminal.system());
  }

  ShowCommand(Engine engine, CorpusStore store, List<Importer> importers, Terminal terminal) {
    this.engine = engine;
    this.store = store;
    this.importers = importers;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DocumentView view = new DocumentView(terminal, new LinkedHashSet<>(types), spans, explain);
    if (corpus != null) {
      Corpus open = Corpora.open(store, corpus);
      CorpusTypes.known(new KnownTypes().addInstalled(engine), open, types).resolve(types);
      return showStored(open, view);
    }
    if (!Files.isRegularFile(Path.of(document))) {
      throw CommandFailure.usage(
          "Cannot show ["
              + document
              + "]: there is no such file; name a file, or the corpus of the document with"
              + " --corpus NAME");
    }
    int exitCode = showFile(view);
    // Only now is known which types the file brought.
    view.seen().addInstalled(engine).resolve(types);
    return exitCode;
  }

  private int showStored(Corpus open, DocumentView view) {
    Document found =
        open.document(document)
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "Cannot show ["
                            + document
                            + "]: corpus ["
                            + open.name()
                            + "] has no document of this id; ids are paths below the imported"
                            + " folder, without extension"));
    List<Layer> layers = new ArrayList<>(Corpora.imported(open, document));
    layers.addAll(open.current(document));
    view.print(found, layers);
    return ExitCode.DONE;
  }

  private int showFile(DocumentView view) {
    FailureLog failures = new FailureLog(null);
    DocumentReader reader = ReadingOptions.readerOf(Path.of(document), importers);
    RunOptions one = new RunOptions(1, RunOptions.defaults().timeLimit(), false);
    try (DocumentStream documents = new DocumentStream(reader)) {
      Job job =
          engine.start(
              explain ? choice.chooseExplained(engine) : choice.choose(engine),
              documents,
              LayerLookup.NONE,
              result -> show(result, documents, failures, view),
              one);
      new JobWatch(terminal, job, now -> -1).await(documents::close);
      documents.settleRest(failures::add);
    } catch (PipelineException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.internal("Cannot show [" + document + "]: " + e.getMessage(), e);
    }
    failures.print(terminal.err());
    return failures.count() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private static void show(
      DocumentResult result, DocumentStream documents, FailureLog failures, DocumentView view)
      throws IOException {
    List<Layer> layers = new ArrayList<>(documents.settle(failures::add));
    layers.addAll(result.layers());
    if (result.failed().isPresent()) {
      failures.add(result.document().id(), result.failed().get());
    }
    view.print(result.document(), layers);
  }
}
