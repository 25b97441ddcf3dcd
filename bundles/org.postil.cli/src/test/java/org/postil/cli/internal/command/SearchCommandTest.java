package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.EditableCorpus;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.search.internal.LuceneSearcher;
import org.postil.search.internal.index.IndexFolder;
import org.postil.store.internal.SqlCorpusStore;

/** search on a real corpus with a real index. */
class SearchCommandTest {

  @TempDir private Path home;
  private SqlCorpusStore store;
  private LuceneSearcher searcher;

  @BeforeEach
  void fill() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    searcher = new LuceneSearcher(new IndexFolder(home), new LayerReviewer());
    EditableCorpus corpus = (EditableCorpus) store.create("c");
    corpus.add(
        new ImportedDocument(Documents.of("a", "The ferry left.\nA ferry came."), List.of()));
    corpus.add(new ImportedDocument(Documents.of("b", "No ferry."), List.of()));
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
    store.close();
  }

  private CommandRun run(int code, String... args) {
    CommandRun run = new CommandRun();
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--corpus";
    all[args.length + 1] = "c";
    assertEquals(code, run.run(new SearchCommand(store, searcher, run.terminal()), all), run.err());
    return run;
  }

  @Test
  void hitsStandBelowEachOtherWithCounts() {
    CommandRun run = run(0, "ferry", "--limit", "2");
    assertTrue(
        run.out().contains("a:4                 The [ferry] left. A ferry came."), run.out());
    assertTrue(run.out().contains("a:18  The ferry left. A [ferry] came."), run.out());
    assertTrue(run.out().contains("3 hits in 2 documents, 2 shown"), run.out());
    assertTrue(run.out().contains("by source: (unknown) 3"), run.out());
    assertTrue(run.err().contains("2 documents indexed"), run.err());
    assertEquals("", run(0, "ferry").err());
    assertTrue(run(0, "--rebuild").err().contains("2 documents indexed"));
  }

  @Test
  void programsReadLinesOfJson() {
    String[] lines = run(0, "ferry", "--format", "jsonl").out().split("\n");
    assertEquals(3, lines.length);
    assertTrue(
        lines[2].startsWith("{\"document\":\"b\",\"begin\":3,\"end\":8,\"before\":\"No\""),
        lines[2]);
    String counts = run(0, "ferry", "--format", "jsonl", "--count").out();
    assertTrue(counts.startsWith("{\"hits\":3,\"documents\":2,"), counts);
    assertTrue(counts.contains("{\"value\":\"a\",\"hits\":2}"), counts);
  }

  @Test
  void aQueryThatCannotBeReadIsExplained() {
    assertTrue(run(2, "[ORG").err().contains("at character 1: a bracket is not closed"));
    assertTrue(run(2).err().contains("Cannot search for nothing"));
    assertTrue(run(2, "x", "--limit", "-1").err().contains("expected a number from 0"));
  }
}
