package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.SmallEngine;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.search.internal.LuceneSearcher;
import org.postil.search.internal.index.IndexFolder;
import org.postil.store.internal.SqlCorpusStore;

/** gc, backup, restore and doctor on a real corpus. */
class CareCommandsTest {

  @TempDir private Path home;
  private SqlCorpusStore store;
  private LuceneSearcher searcher;
  private final SmallEngine engine = new SmallEngine();
  private CommandRun run = new CommandRun();

  @BeforeEach
  void fill() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    searcher = new LuceneSearcher(new IndexFolder(home), new LayerReviewer());
    WorkingCorpus corpus = (WorkingCorpus) store.create("c");
    corpus.add(new ImportedDocument(Documents.of("a", "Anna"), List.of()));
    corpus.add(new ImportedDocument(Documents.of("b", "Bea"), List.of()));
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
    store.close();
  }

  @Test
  void unusedLayersAreCountedAndThenRemoved() {
    run("run", "--corpus", "c");
    engine.versions.put("names", "3.0.0");
    run("run", "--corpus", "c");
    assertEquals(0, run("gc", "--corpus", "c", "--dry-run"));
    assertTrue(run.out().contains("names      2.0.0         2"), run.out());
    assertTrue(run.out().contains("bytes would be removed."), run.out());
    assertEquals(0, run("gc", "--corpus", "c"));
    assertTrue(run.out().contains("2 layers of "), run.out());
    assertEquals(0, run("gc", "--corpus", "c"));
    assertTrue(run.out().contains("no layer that nothing refers to"), run.out());
  }

  @Test
  void aBackupIsWrittenOnceAndRestoredUnderAnotherName() {
    run("run", "--corpus", "c");
    Path file = home.resolve("copy.db");
    assertEquals(0, run("backup", file.toString(), "--corpus", "c"));
    assertTrue(run.out().contains("Corpus [c] is in " + file), run.out());
    assertEquals(3, run("backup", file.toString(), "--corpus", "c"));
    assertTrue(run.err().contains("there is such a file"), run.err());
    assertEquals(0, run("restore", file.toString(), "--corpus", "d"));
    assertTrue(run.out().contains("Corpus [d] was made; it holds 2."), run.out());
    assertEquals(2, store.corpus("d").orElseThrow().current("a").size());
    assertEquals(2, run("restore", file.toString(), "--corpus", "d"));
    assertTrue(run.err().contains("there is a corpus of that name"), run.err());
    assertEquals(2, run("restore", home.resolve("none.db").toString(), "--corpus", "e"));
    assertTrue(run.err().contains("there is no such file"), run.err());
  }

  @Test
  void aSoundCorpusIsSaidToBeWell() {
    run("run", "--corpus", "c");
    assertEquals(0, run("doctor"));
    assertEquals(
        "Corpus [c]: all is well; examined 2 documents, 4 layers, 1 jobs, 0 decisions.\n",
        run.out());
  }

  @Test
  void aSearchIndexIsComparedAndMadeAnewIfItIsBroken() throws IOException {
    searcher.update((EditableCorpus) store.corpus("c").orElseThrow(), done -> {});
    assertEquals(0, run("doctor"));
    assertTrue(run.out().contains("Its search index agrees; compared 2 documents."), run.out());
    searcher.close();
    try (Stream<Path> files = Files.list(home.resolve("corpora/c/index"))) {
      for (Path file : files.filter(each -> each.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[20]);
      }
    }
    assertEquals(1, run("doctor"));
    assertTrue(run.out().contains("it cannot be read"), run.out());
    assertTrue(run.out().contains("postil search --rebuild --corpus c"), run.out());
    assertEquals(0, run("doctor", "--repair"));
    assertTrue(run.out().contains("mended: made it anew"), run.out());
    assertEquals(0, run("doctor"));
  }

  @Test
  void aCorpusThatCannotBeOpenedDoesNotKeepTheOthersFromBeingExamined() throws IOException {
    Files.createDirectories(home.resolve("corpora/bad"));
    Files.writeString(home.resolve("corpora/bad/corpus.db"), "This is not a database.".repeat(50));
    assertEquals(1, run("doctor"));
    assertTrue(run.out().contains("Corpus [bad]: Cannot open ["), run.out());
    assertTrue(run.out().contains("Corpus [c]: all is well"), run.out());
    assertEquals(3, run("gc", "--corpus", "bad"));
    assertTrue(run.err().startsWith("postil: Cannot open ["), run.err());
    assertTrue(run.err().contains("it is not a corpus; move the file away"), run.err());
  }

  private int run(String name, String... args) {
    run = new CommandRun();
    Object command =
        switch (name) {
          case "run" -> new RunCommand(engine, store, run.terminal());
          case "gc" -> new GcCommand(store, run.terminal());
          case "backup" -> new BackupCommand(store, run.terminal());
          case "restore" -> new RestoreCommand(store, run.terminal());
          default -> new DoctorCommand(store, searcher, run.terminal());
        };
    return run.run(command, args);
  }
}
