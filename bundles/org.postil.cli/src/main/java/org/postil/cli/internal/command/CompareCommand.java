package org.postil.cli.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.document.Document;
import org.postil.api.io.Importer;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparer;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningComparison;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.score.AgreementLines;
import org.postil.cli.internal.score.ComparedSides;
import org.postil.cli.internal.score.CorpusSide;
import org.postil.cli.internal.score.DifferenceLines;
import org.postil.cli.internal.score.FileSide;
import org.postil.cli.internal.score.GoldFile;
import org.postil.cli.internal.score.LabelMapFile;
import org.postil.cli.internal.score.ReviewedSide;
import org.postil.cli.internal.score.ScoreJson;
import org.postil.cli.internal.score.ScoreTable;
import org.postil.cli.internal.score.Side;
import org.postil.cli.internal.score.SpanTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postil compare}: two layers, two annotators, two people. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "compare", summary = "Compare two layers, or two files of spans.")
@Command(
    description = {
      "Compares what two sides say about the same documents: scores of B against A, mix-ups of"
          + " labels, agreement.",
      "A side is the id of an annotator (its last layer), id@version, gold, current (the last run),"
          + " reviewed (what people approved), person:NAME (what one person approved), or a file of"
          + " JSON lines.",
      "Documents that one side has not done are counted and left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil compare --corpus space --a gold --b entities",
      "  postil compare --corpus space --a entities@1.0.0 --b entities@1.1.0 --differences 50",
      "  postil compare --corpus space --a person:anna --b person:ben",
      "  postil compare --a anna.jsonl --b ben.jsonl --types entity"
    })
public final class CompareCommand implements Callable<Integer> {

  private static final String PERSON = "person:";
  private static final String REVIEWED = "reviewed";

  private final CorpusStore store;
  private final List<Importer> importers;
  private final Comparer comparer;
  private final Reviewer reviewer;
  private final Terminal terminal;

  @Option(names = "--corpus", paramLabel = "NAME", description = "Corpus that has the layers.")
  private @Nullable String corpus;

  @Option(names = "--a", paramLabel = "SIDE", required = true, description = "The reference.")
  private String a = "";

  @Option(names = "--b", paramLabel = "SIDE", required = true, description = "What is judged.")
  private String b = "";

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Types to compare: entity, timex, … (default: those that either side has).")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--labels",
      paramLabel = "LABEL",
      split = ",",
      description = "Compare these labels only, after renaming (default: all).")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "JSON that renames labels: {\"a\":{\"person\":\"PER\"},\"b\":{\"*\":null}}.")
  private @Nullable Path map;

  @Option(
      names = "--differences",
      paramLabel = "N",
      description = "List the first N differences in context.")
  private int differences;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param importers read files
   * @param comparer compares
   * @param reviewer folds people's decisions
   */
  @Activate
  public CompareCommand(
      @Reference CorpusStore store,
      @Reference List<Importer> importers,
      @Reference Comparer comparer,
      @Reference Reviewer reviewer) {
    this(store, importers, comparer, reviewer, Terminal.system());
  }

  CompareCommand(
      CorpusStore store,
      List<Importer> importers,
      Comparer comparer,
      Reviewer reviewer,
      Terminal terminal) {
    this.store = store;
    this.importers = importers;
    this.comparer = comparer;
    this.reviewer = reviewer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ComparedSides sides = sides();
    List<String> wanted =
        types.isEmpty() ? sides.types() : types.stream().map(SpanTypes::fullName).toList();
    if (wanted.isEmpty()) {
      throw CommandFailure.usage(
          "Cannot compare: neither [" + a + "] nor [" + b + "] has spans; check --a and --b");
    }
    LabelMapFile names = map == null ? LabelMapFile.NONE : LabelMapFile.read(map);
    Map<ComparisonOptions, RunningComparison> running = new LinkedHashMap<>();
    Map<ComparisonOptions, DifferenceLines> lines = new LinkedHashMap<>();
    for (String type : wanted) {
      ComparisonOptions options =
          ComparisonOptions.of(type)
              .withLabels(new HashSet<>(labels))
              .withNames(names.a(), names.b());
      running.put(options, comparer.start(options));
      lines.put(options, new DifferenceLines(comparer, options, differences));
    }
    Iterator<ComparedDocument> pass = sides.pass();
    while (pass.hasNext()) {
      ComparedDocument document = pass.next();
      running.values().forEach(each -> each.add(document));
      lines.values().forEach(each -> each.add(document));
    }
    print(running, lines);
    return ExitCode.DONE;
  }

  private ComparedSides sides() {
    Corpus open = corpus == null ? null : Corpora.open(store, corpus);
    Side sideA = side(open, a);
    Side sideB = side(open, b);
    if (open != null) {
      return new ComparedSides(open::documents, sideA, sideB);
    }
    // Without a corpus both sides are files: first what A has, then what only B has.
    List<Document> all = new ArrayList<>(((FileSide) sideA).documents());
    ((FileSide) sideB)
        .documents().stream()
            .filter(document -> sideA.layers(document).isEmpty())
            .forEach(all::add);
    return new ComparedSides(all::iterator, sideA, sideB);
  }

  private Side side(@Nullable Corpus open, String name) {
    if (name.endsWith(".jsonl")) {
      return new FileSide(name, GoldFile.read(Path.of(name), importers));
    }
    if (open == null) {
      throw CommandFailure.usage(
          "Cannot compare ["
              + name
              + "]: it is no file of JSON lines (*.jsonl); for the layer of an annotator add"
              + " --corpus NAME");
    }
    boolean one = name.startsWith(PERSON);
    return one || name.equals(REVIEWED)
        ? reviewed(open, one ? name.substring(PERSON.length()) : "")
        : CorpusSide.of(open, name);
  }

  private Side reviewed(Corpus open, String person) {
    if (open instanceof WorkingCorpus working) {
      return new ReviewedSide(working, reviewer, person);
    }
    throw CommandFailure.usage(
        "Cannot compare decisions: corpus [" + open.name() + "] keeps none; import it into a home");
  }

  private void print(
      Map<ComparisonOptions, RunningComparison> running,
      Map<ComparisonOptions, DifferenceLines> lines) {
    if (json) {
      printJson(running, lines);
      return;
    }
    running.forEach(
        (options, comparison) -> {
          Comparison result = comparison.result();
          terminal.out().println(title(options, result));
          new ScoreTable(terminal.out(), "A", "B").print(result);
          AgreementLines.print(result.agreement(), terminal.out());
          lines.get(options).lines().forEach(terminal.out()::println);
          terminal.out().println();
        });
  }

  private String title(ComparisonOptions options, Comparison result) {
    return SpanTypes.shortName(options.type())
        + ": "
        + b
        + " against "
        + a
        + ", "
        + result.documents()
        + " documents; only "
        + a
        + " has "
        + result.onlyA()
        + " more, only "
        + b
        + " "
        + result.onlyB();
  }

  private void printJson(
      Map<ComparisonOptions, RunningComparison> running,
      Map<ComparisonOptions, DifferenceLines> lines) {
    ObjectNode root = ScoreJson.object().put("a", a).put("b", b);
    ArrayNode results = root.putArray("results");
    running.forEach(
        (options, comparison) -> {
          Comparison result = comparison.result();
          ObjectNode each = results.addObject();
          each.put("type", SpanTypes.shortName(options.type()));
          each.put("only_a", result.onlyA()).put("only_b", result.onlyB());
          ScoreJson.fill(each, result);
          ArrayNode list = each.putArray("differences");
          lines.get(options).lines().forEach(list::add);
        });
    terminal.out().println(root.toPrettyString());
  }
}
