package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetProgress;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Split;
import org.postil.api.dataset.Splitting;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.Exporter;
import org.postil.api.layer.Fingerprint;
import org.postil.api.review.Reviewer;
import org.postil.api.store.Corpus;
import org.postil.dataset.internal.cluster.Grouping;
import org.postil.dataset.internal.select.Chooser;
import org.postil.dataset.internal.select.CorpusInputs;
import org.postil.dataset.internal.split.SplitMemory;

/** One export of training data. Used by one thread. */
public final class DatasetJob {

  private final Corpus corpus;
  private final DatasetPlan plan;
  private final Exporter exporter;
  private final Path home;
  private final DatasetProgress progress;
  private final Chooser chooser;

  /**
   * Takes the plan.
   *
   * @param corpus where documents, layers and decisions are
   * @param plan what to write
   * @param reviewer folds decisions
   * @param exporter writes files
   * @param home folder in which splits are remembered
   * @param progress is told how far it is
   */
  public DatasetJob(
      Corpus corpus,
      DatasetPlan plan,
      Reviewer reviewer,
      Exporter exporter,
      Path home,
      DatasetProgress progress) {
    this.corpus = corpus;
    this.plan = plan;
    this.exporter = exporter;
    this.home = home;
    this.progress = progress;
    this.chooser = new Chooser(reviewer, plan.selection(), plan.options().types());
  }

  /**
   * Writes the dataset.
   *
   * @param folder where to
   * @return what was written
   * @throws IOException if it cannot be written
   */
  public DatasetReport write(Path folder) throws IOException {
    long last = CorpusInputs.lastDecision(corpus);
    try (Draft draft = Draft.of(folder)) {
      ObjectNode facts = manifest(last);
      try (Survey survey = new Survey(plan, draft.temporary())) {
        survey.read(corpus, new CorpusInputs(corpus, last), chooser, memory(), progress);
        survey.divide(draft.control(DocumentLine.FILE), progress);
        Grouping.Leaks leaks = survey.leaks();
        SplitReport.write(draft.control(SplitReport.FILE), survey, leaks);
        facts.put("leaks", leaks.leaks());
        add(facts, survey);
      }
      DatasetReport report = writeFiles(draft, facts);
      remember(draft.folder().resolve(DocumentLine.FILE));
      draft.publish();
      return report;
    }
  }

  /**
   * Writes the dataset of a manifest again.
   *
   * @param file the manifest, in its folder
   * @param folder where to
   * @return what was written
   * @throws IOException if it cannot be written
   */
  public DatasetReport repeat(Path file, Path folder) throws IOException {
    Manifest manifest = Manifest.read(file);
    Path from = file.toAbsolutePath().getParent();
    try (Draft draft = Draft.of(folder)) {
      for (String name : List.of(DocumentLine.FILE, SplitReport.FILE)) {
        Path source = from.resolve(name);
        if (!Files.exists(source)
            || !Checksums.of(source).equals(manifest.node().path("inputs").path(name).asText())) {
          throw new DatasetException(
              "Cannot repeat ["
                  + file
                  + "]: ["
                  + name
                  + "] beside it is missing or changed; keep the manifest with its dataset");
        }
        Files.copy(source, draft.control(name), StandardCopyOption.REPLACE_EXISTING);
      }
      ObjectNode facts = manifest.node().deepCopy();
      facts.put("postil", version(DatasetJob.class)).put("exporter", version(exporter.getClass()));
      DatasetReport report = writeFiles(draft, facts);
      draft.publish();
      return report;
    }
  }

  private ObjectNode manifest(long last) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("manifest", Manifest.VERSION);
    node.put("postil", version(DatasetJob.class)).put("exporter", version(exporter.getClass()));
    node.set("plan", PlanJson.write(plan));
    return node.put("lastDecision", last);
  }

  private static void add(ObjectNode facts, Survey survey) {
    long[] groups = survey.groups();
    facts.put("documents", survey.size());
    facts.put("clusters", groups[0]).put("clusteredDocuments", groups[1]);
    facts.put("storiesApart", survey.refused());
    SurveyFigures.put(facts.putObject("leftOut"), survey.leftOut());
    SurveyFigures.put(facts.putObject("labels"), survey.labels());
    facts.set("survey", survey.figures().json());
  }

  /** Writes all files of the dataset from the list of documents, which is there. */
  private DatasetReport writeFiles(Draft draft, ObjectNode facts) throws IOException {
    ObjectNode inputs = facts.putObject("inputs");
    for (String name : List.of(DocumentLine.FILE, SplitReport.FILE)) {
      inputs.put(name, Checksums.of(draft.control(name)));
    }
    draft.continues(Fingerprint.of(facts.toString()));
    List<String> splits = splits();
    Set<String> there = new HashSet<>();
    for (String split : splits) {
      there.addAll(SplitWriter.files(SplitWriter.finished(draft, split)));
    }
    draft.keepOnly(there);
    CorpusInputs then = new CorpusInputs(corpus, facts.path("lastDecision").asLong());
    SplitWriter writer =
        new SplitWriter(corpus, then, chooser, exporter, options(facts), plan, draft);
    Path lines = draft.control(DocumentLine.FILE);
    Map<String, Long> sizes = sizes(lines);
    long resumed = 0;
    for (String split : splits) {
      String stage = split.equals(DocumentLine.ALL) ? "writing" : "writing " + split;
      resumed +=
          writer.write(split, lines, new Stage(progress, stage, sizes.getOrDefault(split, 0L)));
    }
    return new DatasetEnd(draft, facts, splits).finish(resumed);
  }

  private List<String> splits() {
    Splitting splitting = plan.splitting();
    if (splitting == null) {
      return List.of(DocumentLine.ALL);
    }
    Set<Split> wanted = plan.selection().splits();
    return Arrays.stream(Split.values())
        .filter(split -> splitting.ratios().share(split) > 0)
        .filter(split -> wanted.isEmpty() || wanted.contains(split))
        .map(Split::label)
        .toList();
  }

  private static Map<String, Long> sizes(Path lines) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        sizes.merge(DocumentLine.parse(line).split(), 1L, Long::sum);
      }
    }
    return sizes;
  }

  /** An exporter that wants them is told all labels and splits before the first document. */
  private ExportOptions options(ObjectNode facts) {
    Map<String, String> other = new TreeMap<>(plan.options().other());
    List<String> labels = new ArrayList<>();
    facts.path("labels").fieldNames().forEachRemaining(labels::add);
    other.putIfAbsent("labels", String.join("\n", labels));
    other.putIfAbsent("splits", String.join(",", splits()));
    return new ExportOptions(plan.options().types(), other);
  }

  private SplitMemory memory() throws IOException {
    Splitting splitting = plan.splitting();
    if (splitting == null) {
      return new SplitMemory();
    }
    if (splitting.keptFrom().isPresent()) {
      return kept(splitting.keptFrom().get(), splitting);
    }
    return splitting.redraw() ? new SplitMemory() : SplitMemory.read(memoryFile(splitting));
  }

  /** A split that the ratios do not have is not kept. */
  private static SplitMemory kept(Path dataset, Splitting splitting) throws IOException {
    Path lines = dataset.resolve(DocumentLine.FILE);
    if (!Files.exists(lines)) {
      throw new DatasetException(
          "Cannot keep the splits of ["
              + dataset
              + "]: it has no "
              + DocumentLine.FILE
              + "; give the folder of an export with --split");
    }
    SplitMemory memory = new SplitMemory();
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        DocumentLine document = DocumentLine.parse(line);
        if (!document.split().isEmpty() && !document.split().equals(DocumentLine.ALL)) {
          Split split = Split.of(document.split());
          if (splitting.ratios().share(split) > 0) {
            memory.put(document.id(), split);
          }
        }
      }
    }
    return memory;
  }

  private void remember(Path lines) throws IOException {
    Splitting splitting = plan.splitting();
    if (splitting == null) {
      return;
    }
    try (SplitMemory.Update update =
            new SplitMemory.Update(memoryFile(splitting), splitting.redraw());
        BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        DocumentLine document = DocumentLine.parse(line);
        if (!document.split().isEmpty()) {
          update.put(document.id(), Split.of(document.split()));
        }
      }
      update.finish();
    }
  }

  private Path memoryFile(Splitting splitting) {
    String name =
        String.format(
            Locale.ROOT,
            "%s-seed-%d-%s.tsv",
            splitting.ratios().toString().replace('/', '-'),
            splitting.seed(),
            splitting.stories() ? "stories" : "duplicates");
    return home.resolve("corpora").resolve(corpus.name()).resolve("splits").resolve(name);
  }

  private static String version(Class<?> type) {
    Bundle bundle = FrameworkUtil.getBundle(type);
    return bundle == null ? "" : bundle.getSymbolicName() + "@" + bundle.getVersion();
  }
}
