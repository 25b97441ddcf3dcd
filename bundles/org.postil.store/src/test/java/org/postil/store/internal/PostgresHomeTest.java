package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.imported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postil.api.store.Corpus;

/** Every way in which a server can be bad is told with its address, the remedy, and no password. */
class PostgresHomeTest {

  private TestPostgres server;

  @BeforeEach
  void empty() {
    server = TestPostgres.require();
    server.empty();
  }

  private SqlCorpusStore store() {
    return store(server.home());
  }

  private static SqlCorpusStore store(String home) {
    return TestStores.open(home, Duration.ofSeconds(2));
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = server.connect("news");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    }
  }

  private static void assertTells(Executable action, String... parts) {
    Exception e = assertThrows(Exception.class, action);
    assertTrue(e instanceof IOException || e instanceof UncheckedIOException, e.toString());
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), "[" + part + "] not in: " + e.getMessage());
    }
    for (Throwable each = e; each != null; each = each.getCause()) {
      assertFalse(String.valueOf(each.getMessage()).contains("s3cret"), each.getMessage());
    }
  }

  @Test
  void aCorpusIsASchema() throws Exception {
    try (SqlCorpusStore store = store()) {
      assertEquals(List.of(), store.names());
      store.create("B.2_x-y").add(imported("a", "Text."));
      store.create("news");
      assertEquals(List.of("B.2_x-y", "news"), store.names());
      assertEquals(
          "postgresql://postil@127.0.0.1:" + server.port() + "/postgres", store.location());
      assertTells(() -> store.create("n".repeat(57)), "at most 56");
      assertTrue(store.corpus("n".repeat(57)).isEmpty());
      store.create("n".repeat(56));
    }
    try (SqlCorpusStore store = store()) {
      assertEquals(1, store.corpus("B.2_x-y").orElseThrow().size());
      sql("DROP SCHEMA \"corpus-news\" CASCADE");
      assertTrue(store.corpus("news").isEmpty());
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsTold() throws IOException {
    try (SqlCorpusStore store = store("postgresql://ann:s3cret@127.0.0.1:1/news")) {
      assertTells(store::names, "postgresql://ann@127.0.0.1:1/news", "check that it runs");
      assertTells(() -> store.corpus("news"), "check that it runs");
      assertTells(() -> store.create("news"), "check that it runs");
    }
  }

  @Test
  void aWrongPasswordIsTold() throws IOException {
    String wrong = "postgresql://postil:s3crets@127.0.0.1:" + server.port() + "/postgres";
    try (SqlCorpusStore store = store(wrong)) {
      assertTells(store::names, "password of user [postil]", "~/.pgpass");
    }
    try (SqlCorpusStore store = store(wrong.replace(":s3crets", ""))) {
      assertTells(store::names, "given none", "PGPASSWORD");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() throws IOException {
    try (SqlCorpusStore store = store(server.home().replace("/postgres", "/none"))) {
      assertTells(store::names, "no database [none]", "createdb -h 127.0.0.1");
    }
  }

  @Test
  void anAddressThatIsNoneIsToldWithoutShowingIt() throws IOException {
    for (String bad :
        List.of(
            "postgresql://ann:s3cret@host",
            "postgresql://ann:s3cret@host/a/b",
            "postgresql:s3cret",
            "postgresql://ann:s3cret 2@host/news",
            "postgresql://ann:s3cret@host/news?user=s3cret")) {
      try (SqlCorpusStore store = store(bad)) {
        assertTells(store::names, "Cannot use the PostgreSQL home", "sslmode=");
        assertFalse(store.location().contains("s3cret"));
      }
    }
  }

  @Test
  void aNewerSchemaAndThatOfAnotherProgramAreRefused() throws Exception {
    try (SqlCorpusStore store = store()) {
      store.create("news");
    }
    sql("UPDATE schema_version SET number = 999", "CREATE SCHEMA \"corpus-other\"");
    try (SqlCorpusStore store = store()) {
      assertTells(() -> store.corpus("news"), "corpus news", "schema 999", "newer Postil");
      assertTells(() -> store.corpus("other"), "corpus other", "another program");
    }
  }

  @Test
  void aDatabaseThatDoesNotKeepAllCharactersIsRefused() throws Exception {
    sql(
        "DROP DATABASE IF EXISTS ascii",
        "CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0");
    try (SqlCorpusStore store = store(server.home().replace("/postgres", "/ascii"))) {
      assertTells(() -> store.create("news"), "does not keep all characters", "UTF8");
      assertEquals(List.of(), store.names());
    }
  }

  @Test
  void aUserWhoMayNotMakeACorpusIsTold() throws Exception {
    sql("DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN PASSWORD 's3cret'");
    String guest = "postgresql://guest:s3cret@127.0.0.1:" + server.port() + "/postgres";
    try (SqlCorpusStore store = store(guest)) {
      assertTells(() -> store.create("news"), "user [guest] may not", "GRANT");
    }
  }

  @Test
  void aServerThatOnlyReadsIsToldAndGoesOnBeingRead() throws Exception {
    try (SqlCorpusStore store = store()) {
      store.create("news").add(imported("a", "Text of a"));
    }
    sql("ALTER DATABASE postgres SET default_transaction_read_only = on");
    try (SqlCorpusStore store = store()) {
      Corpus corpus = store.corpus("news").orElseThrow();
      assertEquals("Text of a", corpus.document("a").orElseThrow().text());
      assertTells(() -> corpus.add(imported("b", "Text of b")), "corpus news", "only reads");
      assertTells(
          () -> store.create("fresh"), "corpus fresh", "connect to the one that is written");
    } finally {
      sql("SET default_transaction_read_only = off", "ALTER DATABASE postgres RESET ALL");
    }
    try (SqlCorpusStore store = store()) {
      store.corpus("news").orElseThrow().add(imported("b", "Text of b"));
      assertEquals(List.of("news"), store.names());
    }
  }

  @Test
  void aServerThatIsStartedAnewIsFoundAgain() throws Exception {
    try (SqlCorpusStore store = store()) {
      Corpus corpus = store.create("news");
      corpus.add(imported("a", "Text of a"));
      assertEquals(1, corpus.size());
      server.restart();
      try {
        corpus.add(imported("b", "Text of b"));
      } catch (IOException e) {
        // Told once at most: from then on no connection of before is trusted.
        assertTrue(e.getMessage().contains("connection was lost"), e.getMessage());
      }
      corpus.add(imported("b", "Text of b"));
      assertEquals(2, corpus.size());
      assertEquals(List.of("news"), store.names());
    }
  }
}
