package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.postil.api.store.EditableCorpus;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.SmallEngine;
import org.postil.store.internal.SqlCorpusStore;

/** edit and documents on a real corpus. */
class DocumentCommandsTest {

  @TempDir private Path home;
  private SqlCorpusStore store;
  private EditableCorpus corpus;
  private CommandRun run = new CommandRun();

  @BeforeEach
  void fill() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    corpus = (EditableCorpus) store.create("c");
    corpus.add(new ImportedDocument(Documents.of("a", "Anna met Bae, not Bea."), List.of()));
    corpus.add(new ImportedDocument(Documents.of("b", "Bea"), List.of()));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private String text() {
    return corpus.document("a").orElseThrow().text();
  }

  @Test
  void aTypoIsCorrectedAndThatIsUndone() {
    assertEquals(0, run("edit", "a", "--replace", "Bae=Bo"));
    assertEquals("Anna met Bo, not Bea.", text());
    assertTrue(run.out().contains("at 10: [ae] is [o] now"), run.out());
    assertTrue(run.out().contains("Document [a] has revision 2 now."), run.out());
    assertEquals(0, run("edit", "a", "--undo", "--as", "ann"));
    assertEquals("Anna met Bae, not Bea.", text());
    assertEquals(0, run("edit", "a"));
    assertTrue(run.out().contains("3  undo        ann"), run.out());
    assertEquals(2, run("edit", "a", "--undo"));
    assertTrue(run.err().contains("nobody has changed it since its import"), run.err());
  }

  @Test
  void whatIsNotThereOrNotOnceIsNotReplaced() {
    assertEquals(2, run("edit", "a", "--replace", "Carl=Karl"));
    assertTrue(run.err().contains("[Carl]: it stands in the text nowhere"), run.err());
    assertEquals(2, run("edit", "a", "--replace", "e=i"));
    assertTrue(run.err().contains("more than once"), run.err());
    assertEquals(2, run("edit", "z", "--undo"));
    assertTrue(run.err().contains("Cannot find document [z]"), run.err());
    assertEquals(2, run("edit", "a", "--undo", "--replace", "Bae=Bo"));
  }

  @Test
  void aWholeTextIsReadFromAFile() throws IOException {
    Path file = Files.writeString(home.resolve("new.txt"), "Anna met\r\nnobody.");
    assertEquals(0, run("edit", "a", "--text", file.toString()));
    assertEquals("Anna met\nnobody.", text());
    assertEquals(2, run("edit", "a", "--text", home.resolve("none.txt").toString()));
    assertTrue(run.err().contains("there is no such file"), run.err());
  }

  @Test
  void filtersOfTheWorkbenchAreRefusedRatherThanFindNothing() {
    assertEquals(0, run("documents", "save", "left", "--where", "@status=untouched"));
    assertEquals(2, run("documents", "--selection", "left"));
    assertTrue(run.err().contains("filter of the workbench"), run.err());
    assertEquals(2, run("documents", "--where", "@status=done"));
    assertTrue(run.err().contains("[@status=done] is a filter of the workbench"), run.err());
    assertEquals(2, run("run", "--where", "@status=done"));
  }

  @Test
  void aFieldThatNoDocumentHasIsWarnedOf() {
    assertEquals(0, run("edit", "a", "--set", "words=3"));
    assertEquals(0, run("documents", "--where", "words<5", "--where", "id=a"));
    assertTrue(run.out().contains("1 of 2 documents"), run.out());
    assertEquals("", run.err());
    assertEquals(0, run("documents", "--where", "wordz<5"));
    assertTrue(run.err().contains("no document has a field [wordz]"), run.err());
  }

  @Test
  void aSelectionIsNotExpectedWhenNoneIsKept() {
    assertEquals(2, run("run", "--selection", "nope"));
    assertTrue(run.err().contains("[nope]: no selection is kept yet"), run.err());
  }

  @Test
  void theDateMayBeCalledDct() {
    assertEquals(0, run("edit", "a", "--set", "dct=2025-02-12"));
    assertEquals(0, run("documents", "--where", "date=2025-02-12"));
    assertTrue(run.out().contains("1 of 2 documents"), run.out());
    assertEquals(2, run("edit", "a", "--set", "dct=soon"));
    assertTrue(run.err().contains("[soon]"), run.err());
  }

  @Test
  void documentsAreSelectedByTheirMetadata() {
    assertEquals(0, run("edit", "a", "--set", "language=de", "--set", "date=2025-07-31"));
    assertEquals(0, run("documents", "--where", "date>=2025"));
    assertTrue(run.out().contains("a         2025-07-31  de"), run.out());
    assertTrue(run.out().contains("1 of 2 documents"), run.out());
    assertEquals(0, run("documents", "save", "german", "--where", "language=de"));
    assertEquals(0, run("documents", "selections"));
    assertTrue(run.out().contains("german     language=de"), run.out());
    assertEquals(0, run("run", "--selection", "german"));
    assertTrue(run.out().contains("1 document in"), run.out());
    assertEquals(0, run("documents", "forget", "german"));
    assertEquals(2, run("documents", "--selection", "german"));
    assertTrue(run.err().contains("Cannot find selection [german]"), run.err());
    assertEquals(2, run("documents", "--where", "language"));
    assertTrue(run.err().contains("expected a field"), run.err());
    assertEquals(2, run("edit", "a", "--set", "date=soon"));
    assertTrue(run.err().contains("[soon]"), run.err());
  }

  @Test
  void deletedDocumentsComeBack() {
    assertEquals(0, run("documents", "delete", "a", "b", "--as", "ann"));
    assertEquals(0, corpus.size());
    assertEquals(0, run("documents", "bin"));
    assertTrue(run.out().contains("b         ann"), run.out());
    assertEquals(0, run("documents", "restore", "b"));
    assertEquals(1, corpus.size());
    assertEquals(2, run("documents", "delete", "a"));
    assertTrue(run.err().contains("there is no such document"), run.err());
  }

  private int run(String name, String... args) {
    run = new CommandRun();
    Object command =
        switch (name) {
          case "edit" -> new EditCommand(store, run.terminal());
          case "run" -> new RunCommand(new SmallEngine(), store, run.terminal());
          default -> new DocumentsCommand(store, run.terminal());
        };
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--corpus";
    all[args.length + 1] = "c";
    return run.run(command, all);
  }
}
