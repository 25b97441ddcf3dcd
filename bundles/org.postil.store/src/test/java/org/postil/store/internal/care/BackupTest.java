package org.postil.store.internal.care;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.imported;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Corpus;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.Backend;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestPostgres;
import org.postil.store.internal.TestStores;
import org.postil.store.internal.crash.CorpusDump;
import org.postil.store.internal.sql.Database;

class BackupTest extends CorpusTest {

  private Path backup() {
    return folder.resolve("backup.db");
  }

  private static void assertTells(Executable action, String... parts) {
    IOException e = assertThrows(IOException.class, action);
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), "[" + part + "] not in: " + e.getMessage());
    }
  }

  private void fill(int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      Document document = Samples.article(i);
      corpus.add(new ImportedDocument(document, List.of()));
      corpus.commit(Samples.result(document, Samples.entities(document, "1.0.0", 5)));
    }
  }

  @Test
  void aBackupComesBackWithAllItHad() throws IOException {
    fill(20);
    corpus.journal().append(new Draft("news/000003", "ann", new Decision.NoteOnDocument("!")));
    corpus.care().backup(backup());
    corpus.add(imported("later", "Not in the backup."));
    byte[] bytes = Files.readAllBytes(backup());
    WorkingCorpus restored = (WorkingCorpus) store.restore(backup(), "again");
    assertEquals(20, restored.size());
    assertEquals(1, restored.current("news/000003").size());
    assertEquals(1, restored.journal().entries("news/000003").size());
    assertTrue(restored.care().examine(false, finding -> {}).isClean());
    restored.add(imported("new", "It may be written to."));
    assertEquals(21, corpus.size(), "the first is another corpus");
    assertArrayEquals(bytes, Files.readAllBytes(backup()), "the backup is not changed");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())));
  }

  @Test
  void aBackupWhileTheCorpusIsWrittenToIsOfOneMoment() throws Exception {
    fill(50);
    CountDownLatch enough = new CountDownLatch(20);
    AtomicInteger written = new AtomicInteger(50);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!Thread.currentThread().isInterrupted()) {
                  Document document = Samples.article(written.get());
                  corpus.add(new ImportedDocument(document, List.of()));
                  corpus.commit(Samples.result(document, Samples.entities(document, "1.0.0", 5)));
                  written.incrementAndGet();
                  enough.countDown();
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    enough.await();
    int before = written.get();
    corpus.care().backup(backup());
    int after = written.get() + 1;
    writer.interrupt();
    writer.join();
    WorkingCorpus restored = (WorkingCorpus) store.restore(backup(), "again");
    assertTrue(before <= restored.size() && restored.size() <= after, "" + restored.size());
    assertTrue(restored.care().examine(false, finding -> {}).isClean());
    for (int i = 0; i < before; i++) {
      assertEquals(1, restored.current(Samples.article(i).id()).size());
    }
  }

  @Test
  void aFileThatExistsIsNotOverwritten() throws IOException {
    Files.writeString(backup(), "precious");
    assertTells(() -> corpus.care().backup(backup()), backup().toString(), "another name");
    assertEquals("precious", Files.readString(backup()));
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path nowhere = folder.resolve("nowhere/backup.db");
    assertTells(() -> corpus.care().backup(nowhere), nowhere.toString(), "folder exists");
    corpus.care().backup(backup());
    try (var files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
    }
  }

  @Test
  void aNameThatIsTakenIsNotRestoredOver() throws IOException {
    corpus.add(imported("a", "Text."));
    corpus.care().backup(backup());
    assertTells(() -> store.restore(backup(), "news"), "[news]", "another name");
    assertTells(() -> store.restore(backup(), "../news"), "at most 100");
    assertTells(() -> store.restore(folder.resolve("none"), "again"), "no such file");
    assertEquals(1, corpus.size());
  }

  @Test
  void whatIsNoBackupIsRefusedAndMakesNoCorpus() throws Exception {
    fill(30);
    corpus.care().backup(backup());
    Path text = Files.writeString(folder.resolve("text"), "no database at all ".repeat(500));
    Path empty = Files.createFile(folder.resolve("empty"));
    Path damaged = folder.resolve("damaged");
    byte[] bytes = Files.readAllBytes(backup());
    java.util.Arrays.fill(bytes, 8_192 * 4, 8_192 * 9, (byte) 7);
    Files.write(damaged, bytes);
    Path newer = Files.copy(backup(), folder.resolve("newer"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + newer)) {
      connection.createStatement().executeUpdate("PRAGMA user_version = 999");
    }
    assertTells(() -> store.restore(text, "again"), text.toString(), "not a corpus");
    assertTells(() -> store.restore(empty, "again"), "empty");
    assertTells(() -> store.restore(damaged, "again"), "damaged");
    assertTells(() -> store.restore(newer, "again"), "newer Postil");
    assertTrue(store.corpus("again").isEmpty());
    store.restore(backup(), "again");
  }

  @Test
  void aBackupOfAnEarlierVersionIsBroughtUpToDate() throws IOException {
    try (InputStream in = Database.class.getResourceAsStream("schema-1.db.gz")) {
      assertNotNull(in);
      Files.copy(new GZIPInputStream(in), backup());
    }
    WorkingCorpus restored = (WorkingCorpus) store.restore(backup(), "again");
    assertEquals(2, restored.size());
    assertEquals(List.of(), restored.jobs().jobs());
    assertTrue(restored.care().examine(false, finding -> {}).isClean());
  }

  @Test
  void theLogOfACorpusThatWasMovedAwayDoesNotGetIntoTheRestoredOne() throws IOException {
    onlyOn(Backend.SQLITE);
    fill(5);
    corpus.care().backup(backup());
    fill(10);
    Path log = file().resolveSibling("corpus.db-wal");
    byte[] left = Files.readAllBytes(log);
    assertTrue(left.length > 0);
    close();
    Files.delete(file());
    Files.write(log, left);
    Corpus restored = store.restore(backup(), "news");
    assertEquals(5, restored.size());
  }

  @Test
  void aBackupMovesACorpusToTheOtherDatabase() throws IOException {
    fill(120);
    corpus.add(imported("later", "Text."));
    corpus.journal().append(new Draft("news/000003", "ann", new Decision.NoteOnDocument("!")));
    JobRequest request =
        new JobRequest(new Pipeline("p", List.of()), RunOptions.defaults(), new JobScope.All());
    try (JobTicket ticket = corpus.jobs().start(request)) {
      ticket.accept(Samples.failure(Samples.article(5), "No."));
      ticket.end(JobEnd.BROKEN, "");
    }
    EditableCorpus edited = (EditableCorpus) corpus;
    edited.bin().put(List.of("news/000009"), "ann");
    edited.editor().correct("later", "A text.", "ann");
    corpus.care().backup(backup());

    boolean toServer = backend == Backend.SQLITE;
    Path elsewhere = folder.resolve("elsewhere");
    if (toServer) {
      TestPostgres.require().empty();
    }
    String other = toServer ? TestPostgres.require().home() : elsewhere.toString();
    try (SqlCorpusStore there = TestStores.open(other)) {
      WorkingCorpus moved = (WorkingCorpus) there.restore(backup(), "moved");
      assertEquals(CorpusDump.of(corpus), CorpusDump.of(moved));
      assertTrue(moved.care().examine(false, finding -> {}).isClean());
      assertEquals(1, ((EditableCorpus) moved).bin().items().size());
      moved.add(imported("new", "It may be written to."));
      Draft note = new Draft("new", "ann", new Decision.NoteOnDocument("!"));
      assertEquals(2, moved.journal().append(note).number());
      try (JobTicket ticket = moved.jobs().start(request)) {
        assertEquals(2, ticket.job().number());
      }
      Path back = folder.resolve("back.db");
      moved.care().backup(back);
      assertEquals(
          CorpusDump.of(moved), CorpusDump.of((WorkingCorpus) store.restore(back, "back")));
    }
  }
}
