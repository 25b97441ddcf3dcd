package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.imported;
import static org.postil.store.internal.Samples.result;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus;
import org.postil.api.store.Finding;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.SqliteDatabase;

/** Every way in which a home can be bad is told with the file and the remedy. */
class BadHomeTest {

  @TempDir Path home;

  private SqlCorpusStore store() {
    return new SqlCorpusStore(home, Duration.ofSeconds(1));
  }

  private Path file() {
    return home.resolve("corpora/news/corpus.db");
  }

  private void fill(int documents) throws IOException {
    try (SqlCorpusStore store = store()) {
      Corpus corpus = store.create("news");
      for (int i = 0; i < documents; i++) {
        Document document = Samples.article(i);
        corpus.add(new ImportedDocument(document, List.of()));
        corpus.commit(result(document, entities(document, "1.0.0", 20)));
      }
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private void assertTells(Executable action, String... parts) {
    Exception e = assertThrows(Exception.class, action);
    assertTrue(e instanceof IOException || e instanceof UncheckedIOException, e.toString());
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), "[" + part + "] not in: " + e.getMessage());
    }
  }

  @Test
  void foldersAreMadeForTheirOwnerAlone() throws IOException {
    Path fresh = home.resolve("fresh");
    try (SqlCorpusStore store = new SqlCorpusStore(fresh, Duration.ofSeconds(1))) {
      store.create("news");
    }
    for (String folder : List.of("", "corpora", "corpora/news")) {
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve(folder))));
    }
  }

  @Test
  void namesThatAreNoFolderAreRefused() throws IOException {
    try (SqlCorpusStore store = store()) {
      for (String name :
          List.of("", ".", "..", "a/b", "a\\b", "-a", "a b", "n\u00e9", "a".repeat(101))) {
        assertTells(() -> store.create(name), "[" + name + "]", "at most 100");
        assertTrue(store.corpus(name).isEmpty());
      }
      store.create("A-1_b.c");
      assertEquals(1, store.corpora().size());
    }
  }

  @Test
  void aNewerSchemaIsRefused() throws Exception {
    fill(1);
    sql("PRAGMA user_version = 999");
    try (SqlCorpusStore store = store()) {
      assertTells(() -> store.corpus("news"), file().toString(), "schema 999", "newer Postil");
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    Files.createDirectories(file().getParent());
    sql("CREATE TABLE other (a)");
    try (SqlCorpusStore store = store()) {
      assertTells(() -> store.corpus("news"), file().toString(), "another program");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "I am no database, whatever my name says. ".repeat(100));
    try (SqlCorpusStore store = store()) {
      assertTells(() -> store.corpus("news"), file().toString(), "not a corpus");
    }
  }

  @Test
  void anEmptyFileBecomesACorpus() throws IOException {
    Files.createDirectories(file().getParent());
    Files.createFile(file());
    try (SqlCorpusStore store = store()) {
      assertEquals(0, store.corpus("news").orElseThrow().size());
    }
  }

  @Test
  void aHomeBelowAFileIsRefused() throws IOException {
    Path blocked = Files.createFile(home.resolve("file")).resolve("home");
    try (SqlCorpusStore store = new SqlCorpusStore(blocked, Duration.ofSeconds(1))) {
      assertTells(() -> store.create("news"), blocked.toString(), "--home");
    }
  }

  @Test
  void aFullDiskIsToldAndNothingIsLost() throws IOException {
    fill(3);
    try (SqliteDatabase database = SqliteDatabase.open(file(), Duration.ofSeconds(1))) {
      assertTells(
          () ->
              database.write(
                  "fill",
                  Durability.PROCESS,
                  session -> {
                    session.number("PRAGMA max_page_count = 1");
                    for (int i = 0; i < 10_000; i++) {
                      session.change(
                          "INSERT INTO original (hash, bytes) VALUES (?, zeroblob(5000))", "h" + i);
                    }
                    return null;
                  }),
          file().toString(),
          "disk is full");
      assertEquals(
          3L, database.read("count", s -> s.number("SELECT count(*) FROM original")).orElseThrow());
    }
    try (SqlCorpusStore store = store()) {
      Corpus corpus = store.corpus("news").orElseThrow();
      assertEquals(3, corpus.size());
      corpus.add(imported("a", "There is room again."));
    }
  }

  @Test
  void aDatabaseThatMayNotBeWrittenToIsTold() throws IOException {
    fill(1);
    try (SqliteDatabase database = SqliteDatabase.open(file(), Duration.ofSeconds(1))) {
      database.write(
          "prepare",
          Durability.PROCESS,
          session -> {
            session.run("PRAGMA query_only = ON");
            return session;
          });
      assertTells(
          () ->
              database.write(
                  "change", Durability.PROCESS, session -> session.change("DELETE FROM outcome")),
          file().toString(),
          "write access");
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenToIsTold() throws IOException {
    fill(1);
    Path folder = file().getParent();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    try (SqlCorpusStore store = store()) {
      Assumptions.assumeFalse(
          Files.isWritable(folder), "Skipped: this user may write to every folder");
      assertTells(() -> store.corpus("news"), folder.toString(), "--home");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aDamagedPageIsTold() throws Exception {
    fill(40);
    long size = Files.size(file());
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      for (long at = 2 * 8192; at < size; at += 8192) {
        bytes.seek(at);
        bytes.write(new byte[512]);
      }
    }
    try (SqlCorpusStore store = store()) {
      assertTells(
          () -> store.corpus("news").orElseThrow().documents().forEachRemaining(d -> {}),
          file().toString(),
          "damaged",
          "postil doctor");
    }
  }

  @Test
  void aDamagedLayerNamesItsDocument() throws Exception {
    fill(1);
    sql(
        "UPDATE layer SET tables = CAST(substr(tables, 1, length(tables) - 6) || zeroblob(6) AS BLOB)");
    try (SqlCorpusStore store = store()) {
      String id = Samples.article(0).id();
      assertTells(
          () -> store.corpus("news").orElseThrow().current(id), "[" + id + "]", "postil doctor");
    }
  }

  /** Imports until something fails, and says what. */
  static final class Filler {
    private Filler() {}

    public static void main(String[] arguments) throws IOException {
      try (SqlCorpusStore store =
          new SqlCorpusStore(Path.of(arguments[0]), Duration.ofSeconds(5))) {
        Corpus corpus = store.create("news");
        for (int i = 0; i < 100_000; i++) {
          corpus.add(new ImportedDocument(Samples.article(i), List.of()));
          System.out.println("added " + i);
        }
      } catch (IOException e) {
        System.out.println("failed " + e.getMessage());
      }
    }
  }

  /** The kernel refuses to let files grow: the nearest to a full disk that any user can make. */
  @Test
  void filesThatCannotGrowAreToldAndNothingAcknowledgedIsLost() throws Exception {
    int added = 0;
    String failed = "";
    try (ForkedJvm filler = ForkedJvm.startWithSmallFiles(Filler.class, home, 8_192)) {
      for (String line = filler.readLine(); line != null; line = filler.readLine()) {
        added += line.startsWith("added ") ? 1 : 0;
        failed = line.startsWith("failed ") ? line : failed;
      }
    }
    assertTrue(failed.contains(file().toString()), failed);
    assertTrue(failed.contains("disk"), failed);
    assertTrue(added > 10, "only " + added + " documents fitted");
    try (SqlCorpusStore store = store()) {
      Corpus corpus = store.corpus("news").orElseThrow();
      for (int i = 0; i < added; i++) {
        Document document = Samples.article(i);
        assertEquals(document.text(), corpus.document(document.id()).orElseThrow().text());
      }
      corpus.add(imported("a", "There is room again."));
    }
  }

  @Test
  void aLayerThatIsGoneIsFoundMendedAndMadeAgain() throws Exception {
    fill(2);
    sql("DELETE FROM layer WHERE id = 1");
    Document document = Samples.article(0);
    Layer layer = entities(document, "1.0.0", 20);
    try (SqlCorpusStore store = store()) {
      WorkingCorpus corpus = (WorkingCorpus) store.corpus("news").orElseThrow();
      List<Finding> found = new ArrayList<>();
      assertFalse(corpus.care().examine(false, found::add).isClean());
      assertTrue(found.get(0).place().contains(document.id()), found.toString());
      assertTrue(corpus.care().examine(true, found::add).isClean());
      assertTrue(corpus.find(document, layer.fingerprint()).isEmpty(), "a run makes it again");
      corpus.commit(result(document, layer));
      assertTrue(corpus.care().examine(false, found::add).isClean());
      assertEquals(20, corpus.current(document.id()).get(0).spanCount());
    }
  }

  @Test
  void aMissingLayerIsToldRatherThanLeftOut() throws Exception {
    fill(1);
    sql("DELETE FROM layer");
    try (SqlCorpusStore store = store()) {
      String id = Samples.article(0).id();
      assertTells(
          () -> store.corpus("news").orElseThrow().current(id),
          file().toString(),
          "[" + id + "]",
          "postil doctor --repair");
    }
  }

  @Test
  void aClosedStoreSaysSo() throws IOException {
    Corpus corpus;
    try (SqlCorpusStore store = store()) {
      corpus = store.create("news");
    }
    assertTells(corpus::size, "closed");
    assertTells(() -> corpus.add(imported("a", "Text.")), "closed");
    assertFalse(Files.exists(file().resolveSibling("corpus.db-wal")), "the log is folded in");
  }
}
