package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.imported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.store.Corpus;
import org.postil.api.store.Corpus.Added;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;

/** Two processes share a home: one writes, the other reads or waits. */
class TwoProcessesTest extends CorpusTest {

  /** Begins to write and goes on when it is told to. */
  static final class SlowWriter {
    private SlowWriter() {}

    public static void main(String[] arguments) throws IOException {
      try (Database database = TestStores.database(arguments[0], "news")) {
        database.write(
            "test",
            Durability.PROCESS,
            session -> {
              session.change("INSERT INTO document (name) VALUES ('half written')");
              System.out.println("writing");
              return System.in.read();
            });
      }
    }
  }

  /** Adds documents as fast as it can. */
  static final class Importer {
    private Importer() {}

    public static void main(String[] arguments) throws IOException {
      try (SqlCorpusStore store = TestStores.open(arguments[0])) {
        Corpus corpus = store.create("news");
        System.out.println("ready");
        System.in.read();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
          corpus.add(imported(arguments[1] + i, "Text of " + arguments[1] + i));
        }
      }
    }
  }

  @Test
  void theSecondReadsAndIsToldWhoWrites() throws Exception {
    try (SqlCorpusStore impatient = TestStores.open(home, Duration.ofMillis(50));
        SqlCorpusStore patient = TestStores.open(home, Duration.ofSeconds(30))) {
      impatient.create("news").add(imported("a", "Text."));
      try (ForkedJvm writer = ForkedJvm.start(SlowWriter.class, home, folder, List.of())) {
        assertEquals("writing", writer.readLine());
        Corpus corpus = impatient.corpus("news").orElseThrow();
        assertEquals("Text.", corpus.document("a").orElseThrow().text());
        assertEquals(1, corpus.size());
        IOException refused =
            assertThrows(IOException.class, () -> corpus.add(imported("b", "Other text.")));
        assertTrue(refused.getMessage().contains("pid " + writer.pid()), refused.getMessage());
        assertTrue(refused.getMessage().contains(" started 2"), refused.getMessage());
        writer.writeLines(1);
        assertEquals(
            Added.NEW, patient.corpus("news").orElseThrow().add(imported("b", "Other text.")));
        assertEquals(0, writer.await());
        assertEquals(Added.UNCHANGED, corpus.add(imported("b", "Other text.")));
      }
    }
  }

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    try (SqlCorpusStore store = TestStores.open(home, Duration.ofSeconds(1))) {
      Corpus corpus = store.create("news");
      try (ForkedJvm writer = ForkedJvm.start(SlowWriter.class, home, folder, List.of())) {
        assertEquals("writing", writer.readLine());
        writer.kill();
        TestStores.awaitGone(home, writer.pid());
      }
      assertEquals(Added.NEW, corpus.add(imported("b", "Other text.")));
      assertEquals(1, corpus.size(), "what was half written is gone");
    }
  }

  @Test
  void twoProcessesImportAtOnceAndNothingIsLost() throws Exception {
    int each = 300;
    String count = Integer.toString(each);
    try (ForkedJvm first = ForkedJvm.start(Importer.class, home, folder, List.of(), "a", count);
        ForkedJvm second = ForkedJvm.start(Importer.class, home, folder, List.of(), "b", count)) {
      assertEquals("ready", first.readLine());
      assertEquals("ready", second.readLine());
      first.writeLines(1);
      second.writeLines(1);
      assertEquals(0, first.await());
      assertEquals(0, second.await());
    }
    try (SqlCorpusStore store = TestStores.open(home, Duration.ofSeconds(5))) {
      assertEquals(2L * each, store.corpus("news").orElseThrow().size());
    }
  }

  /** Does what a command does that touches no corpus. */
  static final class Lister {
    private Lister() {}

    public static void main(String[] arguments) throws IOException {
      try (SqlCorpusStore store = TestStores.open(arguments[0])) {
        System.out.println(store.location() + store.corpora() + store.corpus("none"));
      }
    }
  }

  @Test
  void nothingNativeIsLoadedUntilACorpusIsOpened() throws Exception {
    onlyOn(Backend.SQLITE);
    Path empty = folder.resolve("empty");
    List<String> tellClasses = List.of("-Xlog:class+load:stdout");
    try (ForkedJvm lister = ForkedJvm.start(Lister.class, empty.toString(), folder, tellClasses)) {
      boolean listed = false;
      for (String line = lister.readLine(); line != null; line = lister.readLine()) {
        assertFalse(line.contains(" org.sqlite."), line);
        assertFalse(line.contains(" org.postgresql.Driver"), line);
        assertFalse(line.contains(" com.github.luben."), line);
        listed |= line.contains("[]Optional.empty");
      }
      assertTrue(listed);
      assertEquals(0, lister.await());
      assertFalse(Files.exists(empty.resolve("corpora")), "it made nothing");
    }
  }
}
