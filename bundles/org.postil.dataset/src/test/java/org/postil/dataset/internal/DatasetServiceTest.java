package org.postil.dataset.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetProgress;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Datasets;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.SplitRatios;
import org.postil.api.dataset.Splitting;
import org.postil.api.dataset.Windows;
import org.postil.api.io.ExportOptions;
import org.postil.dataset.internal.cluster.Plain;
import org.postil.dataset.internal.write.DocumentLine;
import org.postil.io.jsonl.internal.JsonlExporter;
import org.postil.review.internal.decide.LayerReviewer;

/** Whole exports of training data. */
class DatasetServiceTest {

  private static final DatasetProgress QUIET = (stage, done, of) -> {};
  private static final double[] CHANGES = {0, 0.01, 0.05, 0.20};

  @TempDir private Path folder;
  private final TestCorpus corpus = new TestCorpus();
  private final Random random = new Random(20_261_122);

  @Test
  void noPlantedNearDuplicateCrossesASplit() throws IOException {
    plant(0, 150);
    DatasetReport report = write("out", plan(7));
    Map<String, DocumentLine> lines = lines("out");
    assertEquals(600, lines.size());
    for (int i = 0; i < 150; i++) {
      Set<String> splits = new TreeSet<>();
      for (int change = 0; change < CHANGES.length; change++) {
        splits.add(lines.get("d" + i + "-" + change).split());
      }
      assertEquals(1, splits.size(), "copies of text " + i + " are in " + splits);
    }
    assertEquals(0, report.leaks());
    assertEquals(480, report.documents().get("train"), 8);
    assertEquals(60, report.documents().get("dev"), 8);
    assertEquals(60, report.documents().get("test"), 8);
  }

  @Test
  void labelsAreSpreadAsTheDocumentsAre() throws IOException {
    for (int i = 0; i < 300; i++) {
      String label = i % 10 == 0 ? "RARE" : i % 3 == 0 ? "ORG" : "PER";
      corpus.add(
          Plain.document("d" + i, Plain.article(random, 80)),
          TestCorpus.layer("entities", "1.0.0", "EntityMention", 0, 5, label));
    }
    DatasetReport report = write("out", plan(3));
    assertEquals(24, report.labels().get("train").get("entity RARE"), 1);
    assertEquals(3, report.labels().get("dev").get("entity RARE"), 1);
    assertEquals(3, report.labels().get("test").get("entity RARE"), 1);
    assertEquals(30, report.documents().get("test"), 2);
  }

  @Test
  void documentsKeepTheirSplitsWhenOthersAreAdded() throws IOException {
    plant(0, 40);
    write("first", plan(7));
    Map<String, DocumentLine> first = lines("first");
    plant(40, 80);
    String mixed = corpus.document("d1-0").orElseThrow().text();
    for (int i = 2; i < 20; i++) {
      String other = corpus.document("d" + i + "-0").orElseThrow().text();
      corpus.add(
          Plain.document("bridge" + i, mixed + "\n" + other),
          TestCorpus.layer("entities", "1.0.0", "EntityMention", 0, 5, "PER"));
    }
    DatasetReport report = write("second", plan(7));
    Map<String, DocumentLine> second = lines("second");
    first.forEach((id, line) -> assertEquals(line.split(), second.get(id).split(), id));
    assertEquals(0, report.leaks());
    long left = second.values().stream().filter(line -> line.split().isEmpty()).count();
    assertTrue(left > 0, "no document between two splits");
    assertEquals(left, report.leftOut().get("near-duplicates of documents in two splits"));
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
    plant(0, 30);
    write("a", plan(7));
    service("otherHome").write(corpus, plan(7), folder.resolve("b"), QUIET);
    write("c", plan(8));
    assertEquals(Folders.read(folder.resolve("a")), Folders.read(folder.resolve("b")));
    assertNotEquals(splits("a"), splits("c"));
  }

  @Test
  void anEarlierExportCanBeKeptAndTheMemoryForgotten() throws IOException {
    plant(0, 30);
    write("a", plan(7));
    Splitting keeping =
        new Splitting(new SplitRatios(80, 10, 10), 99, true, false, folder.resolve("a"));
    service("elsewhere").write(corpus, plan(keeping), folder.resolve("b"), QUIET);
    assertEquals(splits("a"), splits("b"));
    plant(30, 60);
    write("grown", plan(7));
    Splitting redraw = new Splitting(new SplitRatios(80, 10, 10), 7, true, true, null);
    write("anew", plan(redraw));
    service("new").write(corpus, plan(7), folder.resolve("fresh"), QUIET);
    assertEquals(splits("fresh"), splits("anew"));
  }

  @Test
  void aManifestGivesTheSameBytesAgainAlthoughTheCorpusGrew() throws IOException {
    plant(0, 30);
    write("a", plan(7));
    plant(30, 40);
    Path manifest = folder.resolve("a").resolve(Datasets.MANIFEST);
    service("home").repeat(corpus, manifest, folder.resolve("b"), QUIET);
    assertEquals(Folders.read(folder.resolve("a")), Folders.read(folder.resolve("b")));
    assertEquals(List.of(), service("home").verify(manifest, folder.resolve("b")));
    Files.writeString(folder.resolve("b/train.jsonl"), "{}\n");
    Files.writeString(folder.resolve("b/more.txt"), "?");
    assertEquals(
        List.of("train.jsonl has other bytes", "more.txt is not part of the dataset"),
        service("home").verify(manifest, folder.resolve("b")));
  }

  @Test
  void aDocumentThatChangedSinceIsNotPassedOffAsTheSame() throws IOException {
    plant(0, 5);
    write("a", plan(7));
    corpus.add(
        Plain.document("d3-0", "Something else."),
        TestCorpus.layer("entities", "1.0.0", "EntityMention", 0, 5, "PER"));
    Path manifest = folder.resolve("a").resolve(Datasets.MANIFEST);
    DatasetException refused =
        assertThrows(
            DatasetException.class,
            () -> service("home").repeat(corpus, manifest, folder.resolve("b"), QUIET));
    assertTrue(refused.getMessage().contains("[d3-0]: its text or metadata changed"));
    assertFalse(Files.exists(folder.resolve("b")));
  }

  @Test
  void anInterruptedExportGoesOnAfterTheLastShard() throws IOException {
    plant(0, 50);
    DatasetPlan plan = sharded(plan(7), 10);
    write("whole", plan);
    List<String> stages = new ArrayList<>();
    DatasetProgress stopping =
        (stage, done, of) -> {
          stages.add(stage);
          if (stage.equals("writing train") && done == 45) {
            throw new UncheckedIOException(new IOException("the power went"));
          }
        };
    Path out = folder.resolve("out");
    assertThrows(
        UncheckedIOException.class, () -> service("h2").write(corpus, plan, out, stopping));
    assertFalse(Files.exists(out), "an unfinished dataset appeared");
    DatasetReport report = service("h2").write(corpus, plan, out, QUIET);
    assertEquals(40, report.resumed());
    assertEquals(Folders.read(folder.resolve("whole")), Folders.read(out));
    assertTrue(Files.exists(out.resolve("train-00003.jsonl")));
  }

  @Test
  void anInterruptedExportOfAnotherPlanIsNotTakenOver() throws IOException {
    plant(0, 50);
    Path out = folder.resolve("out");
    DatasetProgress stopping =
        (stage, done, of) -> {
          if (stage.equals("writing train") && done == 45) {
            throw new UncheckedIOException(new IOException("the power went"));
          }
        };
    assertThrows(
        UncheckedIOException.class,
        () -> service("h").write(corpus, sharded(plan(7), 10), out, stopping));
    assertEquals(0, service("h").write(corpus, plan(7), out, QUIET).resumed());
    write("whole", plan(7));
    assertEquals(Folders.read(folder.resolve("whole")), Folders.read(out));
  }

  @Test
  void aFolderThatHoldsFilesIsNotTouched() throws IOException {
    plant(0, 2);
    write("a", plan(7));
    DatasetException refused = assertThrows(DatasetException.class, () -> write("a", plan(7)));
    assertTrue(refused.getMessage().contains("a new or an empty folder"));
  }

  private DatasetReport write(String name, DatasetPlan plan) throws IOException {
    return service("home").write(corpus, plan, folder.resolve(name), QUIET);
  }

  private DatasetService service(String home) {
    return new DatasetService(
        new LayerReviewer(), List.of(new JsonlExporter()), folder.resolve(home));
  }

  private Map<String, DocumentLine> lines(String name) throws IOException {
    return Folders.lines(folder.resolve(name));
  }

  private Map<String, String> splits(String name) throws IOException {
    Map<String, String> splits = new TreeMap<>();
    lines(name).forEach((id, line) -> splits.put(id, line.split()));
    return splits;
  }

  private static DatasetPlan plan(long seed) {
    return plan(new Splitting(new SplitRatios(80, 10, 10), seed, true, false, null));
  }

  private static DatasetPlan plan(Splitting splitting) {
    return new DatasetPlan(
        "test",
        "jsonl",
        ExportOptions.defaults(),
        Selection.EVERYTHING,
        splitting,
        Windows.DOCUMENTS,
        0);
  }

  private static DatasetPlan sharded(DatasetPlan plan, long size) {
    return new DatasetPlan(
        plan.corpus(),
        plan.format(),
        plan.options(),
        plan.selection(),
        plan.splitting(),
        plan.windows(),
        size);
  }

  /** Texts with three copies each, of which 1, 5 and 20 % of the words are changed. */
  private void plant(int from, int to) {
    for (int i = from; i < to; i++) {
      String text = Plain.article(random, 60 + random.nextInt(300));
      for (int change = 0; change < CHANGES.length; change++) {
        String changed = Plain.changed(text, CHANGES[change], random);
        corpus.add(
            Plain.document("d" + i + "-" + change, changed),
            TestCorpus.layer("entities", "1.0.0", "EntityMention", 0, 5, "PER"));
      }
    }
  }
}
