package org.postil.cli.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import org.postil.api.engine.PlannedStep;
import org.postil.api.io.Importer;
import org.postil.api.review.Comparer;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.job.JobWatch;
import org.postil.cli.internal.job.RunningOptions;
import org.postil.cli.internal.output.FailureLog;
import org.postil.cli.internal.pipeline.PipelineOptions;
import org.postil.cli.internal.score.EvaluatedStep;
import org.postil.cli.internal.score.EvaluationPlan;
import org.postil.cli.internal.score.GoldDocument;
import org.postil.cli.internal.score.GoldFile;
import org.postil.cli.internal.score.LabelMapFile;
import org.postil.cli.internal.score.ScoreJson;
import org.postil.cli.internal.score.ScoreTable;
import org.postil.cli.internal.score.SpanTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postil evaluate}: how well annotators do on gold. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "evaluate", summary = "Score annotators against a gold file.")
@Command(
    description = {
      "Runs a pipeline on the texts of a gold file and scores each annotator against its spans.",
      "The file has a JSON object a line: id, text, spans of start, end, label and value, and"
          + " where there is one, dct (document creation time) and skip ([[start,end],…], stretches"
          + " without gold).",
      "Strict: same offsets and label. Overlap: same label and a shared character. Time"
          + " expressions are scored as in TempEval-3. Intervals are 95 %% of a bootstrap over"
          + " documents."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil evaluate --gold news.jsonl",
      "  postil evaluate --gold news.jsonl --types entity --labels PER,ORG,LOC --errors 50",
      "  postil evaluate --gold news.jsonl --with entities.nlp4j --json > scores.json",
      "  postil evaluate --gold gum.jsonl --map map.json",
      "      where map.json is {\"gold\":{\"person\":\"PER\",\"place\":\"LOC\",\"*\":null}}"
    })
public final class EvaluateCommand implements Callable<Integer> {

  private final Engine engine;
  private final List<Importer> importers;
  private final Comparer comparer;
  private final Terminal terminal;

  @Mixin private PipelineOptions choice = new PipelineOptions();
  @Mixin private RunningOptions running = new RunningOptions();

  @Option(names = "--gold", paramLabel = "FILE", required = true, description = "Gold file.")
  private Path gold = Path.of("");

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Types to score: entity, timex, … (default: those that the gold file has).")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--labels",
      paramLabel = "LABEL",
      split = ",",
      description = "Score these labels only, after renaming (default: all).")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "JSON that renames labels: {\"gold\":{\"person\":\"PER\"},\"system\":{\"*\":null}}.")
  private @Nullable Path map;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "List the first N misses, false alarms and mix-ups in context.")
  private int errors;

  @Option(
      names = "--no-dateline",
      description =
          "Do not score dates that say when the document was written: TempEval keeps them apart.")
  private boolean noDateline;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param importers read files
   * @param comparer scores
   */
  @Activate
  public EvaluateCommand(
      @Reference Engine engine, @Reference List<Importer> importers, @Reference Comparer comparer) {
    this(engine, importers, comparer, Terminal.system());
  }

  EvaluateCommand(Engine engine, List<Importer> importers, Comparer comparer, Terminal terminal) {
    this.engine = engine;
    this.importers = importers;
    this.comparer = comparer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<GoldDocument> documents = GoldFile.read(gold, importers);
    try {
      EvaluationPlan plan = new EvaluationPlan(engine, choice.choose(engine));
      List<EvaluatedStep> steps = steps(plan, documents);
      return evaluate(plan, steps, documents);
    } catch (PipelineException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private List<EvaluatedStep> steps(EvaluationPlan plan, List<GoldDocument> documents) {
    LabelMapFile names = map == null ? LabelMapFile.NONE : LabelMapFile.read(map);
    List<EvaluatedStep> steps = new ArrayList<>();
    for (String type : wanted(documents)) {
      ComparisonOptions options =
          ComparisonOptions.of(type)
              .withLabels(new HashSet<>(labels))
              .withNames(names.a(), names.b());
      for (PlannedStep step : plan.writers(type)) {
        steps.add(
            new EvaluatedStep(
                step.annotator(), step.version(), options, comparer, errors, !noDateline));
      }
      if (plan.writers(type).isEmpty()) {
        String what = "no annotator of the pipeline writes [" + SpanTypes.shortName(type) + "]";
        if (!types.isEmpty()) {
          throw CommandFailure.usage("Cannot evaluate: " + what + "; add one with --with ID");
        }
        terminal.err().println("Not scored: " + what);
      }
    }
    if (steps.isEmpty()) {
      throw CommandFailure.usage(
          "Cannot evaluate: no annotator of the pipeline writes a type that ["
              + gold
              + "] has; add one with --with ID");
    }
    return steps;
  }

  private Set<String> wanted(List<GoldDocument> documents) {
    if (!types.isEmpty()) {
      return types.stream().map(SpanTypes::fullName).collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> found =
        new TreeSet<>(SpanTypes.in(documents.stream().map(GoldDocument::layer).toList()));
    found.removeIf(type -> type.startsWith("imported."));
    return found;
  }

  private int evaluate(EvaluationPlan plan, List<EvaluatedStep> steps, List<GoldDocument> documents)
      throws PipelineException {
    FailureLog failures = new FailureLog(null);
    Iterator<Document> texts = documents.stream().map(GoldDocument::document).iterator();
    Job job =
        engine.start(
            plan.only(steps.stream().map(EvaluatedStep::annotator).collect(Collectors.toSet())),
            texts,
            LayerLookup.NONE,
            result -> take(result, documents, steps, failures),
            running.options());
    JobWatch watch = new JobWatch(terminal, job, now -> (double) now.done() / documents.size());
    if (watch.await(() -> {}).interrupted()) {
      terminal.err().println("Stopped before the end: there are no scores.");
      return ExitCode.INTERRUPTED;
    }
    failures.print(terminal.err());
    if (json) {
      printJson(steps);
    } else {
      steps.forEach(this::print);
    }
    return failures.count() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private static void take(
      DocumentResult result,
      List<GoldDocument> documents,
      List<EvaluatedStep> steps,
      FailureLog failures)
      throws IOException {
    GoldDocument document = documents.get(Math.toIntExact(result.index()));
    steps.forEach(step -> step.add(document, result));
    if (result.failed().isPresent()) {
      failures.add(result.document().id(), result.failed().get());
    }
  }

  private void print(EvaluatedStep step) {
    Comparison comparison = step.result();
    terminal
        .out()
        .println(
            step.title()
                + ": "
                + comparison.documents()
                + " documents of "
                + gold
                + ", "
                + step.missing()
                + " without result");
    new ScoreTable(terminal.out(), "GOLD", "FOUND").print(comparison);
    step.errors().forEach(terminal.out()::println);
    terminal.out().println();
  }

  private void printJson(List<EvaluatedStep> steps) {
    ObjectNode root = ScoreJson.object().put("gold", gold.toString());
    ArrayNode results = root.putArray("results");
    for (EvaluatedStep step : steps) {
      ObjectNode result = results.addObject();
      result.put("type", SpanTypes.shortName(step.type())).put("annotator", step.by());
      result.put("missing_docs", step.missing());
      ScoreJson.fill(result, step.result());
      ArrayNode lines = result.putArray("errors");
      step.errors().forEach(lines::add);
    }
    terminal.out().println(root.toPrettyString());
  }
}
