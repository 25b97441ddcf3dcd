package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.LinesExporter;
import org.postil.cli.internal.fake.LinesImporter;
import org.postil.cli.internal.fake.SmallEngine;
import org.postil.dataset.internal.DatasetService;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.store.internal.SqlCorpusStore;

/** import, run, export, status and show, one after the other on one corpus. */
class CorpusCommandsTest {

  @TempDir private Path folder;
  @TempDir private Path home;
  private SqlCorpusStore store;
  private final SmallEngine engine = new SmallEngine();
  private CommandRun run = new CommandRun();

  @BeforeEach
  void makeInput() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), "Anna lives.");
    Files.writeString(in.resolve("b.txt"), "GOLD rush");
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Test
  void anImportCountsWhatBecameOfTheDocuments() throws IOException {
    Files.writeString(folder.resolve("in/c.txt"), "BROKEN");
    assertEquals(1, importAll());
    assertTrue(run.out().contains("Corpus [c]: 2 new, 0 unchanged"), run.out());
    assertTrue(run.out().contains("1 failed; it holds 2"), run.out());
    run = new CommandRun();
    assertEquals(1, importAll());
    assertTrue(run.out().contains("0 new, 2 unchanged"), run.out());
  }

  @Test
  void spansThatComeWithACopyAreSaidNotToBeKept() throws IOException {
    Files.writeString(folder.resolve("in/c.txt"), "GOLD rush");
    Files.writeString(folder.resolve("in/d.txt"), "Anna lives.");
    assertEquals(0, importAll());
    assertTrue(
        run.out()
            .contains(
                "2 documents with the very bytes of an earlier one, which a corpus takes once:"
                    + " c (as b), d (as a)\n"
                    + "1 document of which the corpus has the bytes under another id; the spans"
                    + " brought along are not kept (put all spans of a text into one document): c\n"),
        run.out());
    assertTrue(run.out().contains("2 new, 0 unchanged, 0 revised, 2 duplicate"), run.out());
    run = new CommandRun();
    assertEquals(0, run("import", folder.resolve("in/c.txt").toString(), "--corpus", "c"));
    assertTrue(run.out().contains("1 document of which the corpus has the bytes"), run.out());
  }

  @Test
  void aNameThatTheStoreRefusesIsAUsageError() {
    assertEquals(2, run("import", folder.resolve("in").toString(), "--corpus", "a b"));
    assertTrue(run.err().contains("expected letters a to z"), run.err());
  }

  @Test
  void anImportThatIsInterruptedSaysSo() {
    Thread.currentThread().interrupt();
    assertEquals(130, importAll());
    assertFalse(Thread.interrupted());
  }

  @Test
  void aRunKeepsLayersInTheCorpus() {
    importAll();
    assertEquals(0, run("run", "--corpus", "c", "--without", "words"));
    assertTrue(run.out().contains("kept in corpus [c]"), run.out());
    assertEquals(1, store.corpus("c").orElseThrow().current("a").size());
  }

  @Test
  void aCorpusThatIsNotThereIsNamedWithThoseThatAre() {
    assertEquals(2, run("run", "--corpus", "c"));
    assertTrue(run.err().contains("there are no corpora in"), run.err());
    importAll();
    run = new CommandRun();
    assertEquals(2, run("export", "--corpus", "d", "--out", folder.resolve("o").toString()));
    assertTrue(run.err().contains("expected one of c"), run.err());
  }

  @Test
  void anExportHasGoldAndMachineLayers() throws IOException {
    importAll();
    run("run", "--corpus", "c", "--without", "words");
    assertEquals(0, export());
    assertEquals("a: names@2.0.0\nb: gold names@2.0.0\n", exported());
  }

  @Test
  void anExportBeforeAnyRunSaysSo() throws IOException {
    importAll();
    assertEquals(0, export());
    assertEquals("a:\nb: gold\n", exported());
    assertTrue(run.out().contains("2 documents have no layers of a run;"), run.out());
    run = new CommandRun();
    assertEquals(0, export("--finished", "--force"));
    assertEquals("", exported());
  }

  @Test
  void whatFailedIsLeftOutOfTheExportAndShownByStatus() throws IOException {
    Files.writeString(folder.resolve("in/c.txt"), "FAIL");
    importAll();
    assertEquals(1, run("run", "--corpus", "c"));
    run = new CommandRun();
    assertEquals(1, export());
    assertFalse(exported().contains("c:"), exported());
    assertTrue(run.out().contains("1 documents were left out"), run.out());
    run = new CommandRun();
    assertEquals(0, run("status", "--corpus", "c"));
    assertTrue(run.out().contains("c: names@2.0.0: exception: it failed"), run.out());
  }

  @Test
  void trainingDataIsWrittenVerifiedAndWrittenAgain() throws IOException {
    importAll();
    run("run", "--corpus", "c", "--without", "words");
    run = new CommandRun();
    assertEquals(0, export("--split", "1/0/1", "--seed", "7"), run.err());
    assertTrue(run.out().contains("2 documents written to"), run.out());
    assertTrue(run.out().contains("0 pairs of near-duplicates across splits"), run.out());
    String manifest = folder.resolve("out/manifest.json").toString();
    String again = folder.resolve("again").toString();
    assertEquals(0, run("export", "--manifest", manifest, "--out", again), run.err());
    assertEquals(0, run("export", "--manifest", manifest, "--verify", again), run.err());
    Files.writeString(folder.resolve("again/test.txt"), "other");
    run = new CommandRun();
    assertEquals(1, run("export", "--manifest", manifest, "--verify", again));
    assertTrue(run.out().contains("test.txt has other bytes"), run.out());
  }

  @Test
  void trainingDataThatCannotBeIsAUsageError() {
    importAll();
    assertEquals(2, export("--split", "80"));
    assertTrue(run.err().contains("expected train/dev/test or train/test"), run.err());
    assertEquals(2, export("--redraw", "--select", "gold"));
    assertTrue(run.err().contains("without --split"), run.err());
    assertEquals(2, export("--windows", "tokens:4:4"));
    assertTrue(run.err().contains("an overlap under it"), run.err());
    assertEquals(2, run("export", "--verify", folder.toString()));
    assertTrue(run.err().contains("Give the manifest with --manifest FILE"), run.err());
    assertEquals(2, run("export", "--manifest", folder.resolve("m").toString()));
    assertTrue(run.err().contains("there is no such file"), run.err());
  }

  @Test
  void statusListsCorpora() {
    assertEquals(0, run("status"));
    assertTrue(run.out().contains("none yet"), run.out());
    importAll();
    run = new CommandRun();
    assertEquals(0, run("status"));
    assertTrue(run.out().contains("c               2          0       0"), run.out());
  }

  @Test
  void aFileIsShownWithBracketsAndAStoredDocumentToo() {
    assertEquals(0, run("show", folder.resolve("in/a.txt").toString(), "--without", "words"));
    assertTrue(run.out().contains("[A]PERnna lives."), run.out());
    importAll();
    run("run", "--corpus", "c", "--without", "words");
    run = new CommandRun();
    assertEquals(0, run("show", "b", "--corpus", "c", "--spans"));
    assertTrue(run.out().contains("[[G]PEROLD]GOLD rush"), run.out());
    assertTrue(run.out().contains("entity  PER    G"), run.out());
  }

  @Test
  void aSpanIsExplainedWithWhoMadeIt() {
    String file = folder.resolve("in/a.txt").toString();
    assertEquals(0, run("show", file, "--without", "words", "--explain"));
    assertTrue(run.out().contains("A  entity PER"), run.out());
    assertTrue(run.out().contains("  no reason recorded"), run.out());
  }

  @Test
  void aDocumentThatIsNotThereIsSaidSo() {
    assertEquals(2, run("show", "nothing"));
    assertTrue(run.err().contains("there is no such file"), run.err());
    importAll();
    assertEquals(2, run("show", "nothing", "--corpus", "c"));
    assertTrue(run.err().contains("has no document of this id"), run.err());
  }

  @Test
  void typesMayBeNamedInAnyCaseAndUnknownOnesAreRefused() {
    String file = folder.resolve("in/a.txt").toString();
    assertEquals(0, run("show", file, "--without", "words", "--types", "EntityMention"), run.err());
    assertTrue(run.out().contains("[A]PERnna lives."), run.out());
    assertEquals(2, run("show", file, "--types", "entitty"));
    assertTrue(run.err().contains("Cannot use type [entitty]: expected some of"), run.err());
    importAll();
    run("run", "--corpus", "c", "--without", "words");
    assertEquals(0, export("--types", "Entity"), run.err());
    run = new CommandRun();
    assertEquals(2, export("--force", "--types", "entitty"));
    assertTrue(run.err().contains("Cannot use type [entitty]"), run.err());
    assertEquals(2, export("--dataset", "--types", "entitty"));
  }

  @Test
  void typesOfImportedWorkMayBeNamedInShort() throws IOException {
    Layer gold = Documents.layer("gold", "", "my.Percentage", 0, 4, "%");
    store.create("c").add(new ImportedDocument(Documents.of("p", "Five of ten"), List.of(gold)));
    assertEquals(0, run("show", "p", "--corpus", "c", "--types", "Percentage"), run.err());
    assertTrue(run.out().contains("[Five]% of ten"), run.out());
    importAll();
    assertEquals(0, run("show", "a", "--corpus", "c", "--types", "percentage"), run.err());
    assertEquals(2, run("show", "a", "--corpus", "c", "--types", "percent"));
    run = new CommandRun();
    assertEquals(0, export("--types", "percentage"), run.err());
    assertEquals(2, export("--force", "--types", "percent"));
    assertTrue(run.err().contains("label, percentage, quote"), run.err());
  }

  @Test
  void placesThatOtherSpansReferToAreShownOnlyWhenAskedFor() throws IOException {
    Layer gold = Documents.layer("gold", "", "uima.tcas.Annotation", 0, 4, "cue");
    store.create("c").add(new ImportedDocument(Documents.of("p", "Five of ten"), List.of(gold)));
    assertEquals(0, run("show", "p", "--corpus", "c", "--spans"));
    assertTrue(run.out().contains("Five of ten"), run.out());
    assertFalse(run.out().contains("cue"), run.out());
    assertEquals(0, run("show", "p", "--corpus", "c", "--types", "annotation"), run.err());
    assertTrue(run.out().contains("[Five]cue of ten"), run.out());
  }

  @Test
  void onATerminalADocumentIsInColour() {
    run = new CommandRun(true);
    assertEquals(0, run("show", folder.resolve("in/a.txt").toString()));
    assertTrue(run.out().contains("\u001B[1;"), run.out());
  }

  private int importAll() {
    return run("import", folder.resolve("in").toString(), "--corpus", "c");
  }

  private int export(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(
        new String[] {"--corpus", "c", "--out", folder.resolve("out").toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return run("export", args);
  }

  private String exported() throws IOException {
    return Files.readString(folder.resolve("out/documents.txt"));
  }

  private int run(String name, String... args) {
    List<org.postil.api.io.Importer> importers = List.of(new LinesImporter());
    Object command =
        switch (name) {
          case "import" -> new ImportCommand(store, importers, run.terminal());
          case "run" -> new RunCommand(engine, store, run.terminal());
          case "export" ->
              new ExportCommand(
                  store,
                  List.of(new LinesExporter()),
                  new DatasetService(
                      new LayerReviewer(), List.of(new LinesExporter()), folder.resolve("home")),
                  run.terminal());
          case "show" -> new ShowCommand(engine, store, importers, run.terminal());
          default -> new StatusCommand(store, run.terminal());
        };
    return run.run(command, args);
  }
}
