package org.postil.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestPostgres;
import org.postil.store.internal.TestStores;

/** The same scripts make the same tables, and every version of them is brought up to date. */
class PostgresSchemaTest {

  @TempDir Path folder;
  private TestPostgres server;

  @BeforeEach
  void empty() {
    server = TestPostgres.require();
    server.empty();
  }

  /** Columns by table: PostgreSQL has some of its own besides. */
  private static Map<String, List<String>> tables(Session session, String query)
      throws SQLException, IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    session.all(
        query,
        row ->
            tables
                .computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                .add(row.getString(2)));
    return tables;
  }

  @Test
  void bothDatabasesHaveTheSameTables() throws Exception {
    try (SqlCorpusStore file = TestStores.open(folder.toString());
        SqlCorpusStore schema = TestStores.open(server.home())) {
      file.create("news");
      schema.create("news");
    }
    Map<String, List<String>> sqlite;
    Map<String, List<String>> postgres;
    try (Session session = new Session(TestStores.connect(folder.toString(), "news"))) {
      sqlite =
          tables(
              session,
              "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                  + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, 2");
    }
    try (Session session = new Session(server.connect("news"))) {
      postgres =
          tables(
              session,
              "SELECT table_name, column_name FROM information_schema.columns"
                  + " WHERE table_schema = 'corpus-news' ORDER BY 1, 2");
    }
    assertTrue(sqlite.size() >= 14, sqlite.toString());
    postgres.keySet().removeAll(List.of("schema_version", "last_number"));
    postgres.get("job_document").remove("lease");
    assertEquals(sqlite, postgres);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aSchemaOfAnEarlierVersionIsBroughtUpToDate(int version) throws Exception {
    OldCorpora.fill(version, server, folder);
    MigrationsTest.assertHoldsWhatWasWritten(server.home());
    MigrationsTest.assertIsInOrder(server.home(), version);
  }

  /** Is killed after the last statement of a migration, before its commit. */
  static final class HalfMigrated {
    private HalfMigrated() {}

    public static void main(String[] arguments) throws Exception {
      PostgresAddress address = PostgresAddress.parse(arguments[0], Map.of());
      try (PostgresServer there = new PostgresServer(address, Duration.ofSeconds(5));
          Session session = there.connect(PostgresServer.schema("old"))) {
        PostgresDialect dialect = new PostgresDialect();
        session.begin();
        session.run(dialect.script(2));
        dialect.stamp(session, 2);
        System.out.println("half migrated");
        System.in.read();
      }
    }
  }

  @Test
  void aProcessKilledInAMigrationLeavesTheOldSchema() throws Exception {
    OldCorpora.fill(1, server, folder);
    try (ForkedJvm migrating =
        ForkedJvm.start(HalfMigrated.class, server.home(), folder, List.of())) {
      assertEquals("half migrated", migrating.readLine());
      migrating.kill();
      TestStores.awaitGone(server.home(), migrating.pid());
    }
    try (Session session = new Session(server.connect("old"))) {
      assertEquals(1, new PostgresDialect().version(session));
    }
    MigrationsTest.assertHoldsWhatWasWritten(server.home());
  }

  @Test
  void translationLeavesNoWordOfSqliteBehind() {
    PostgresDialect dialect = new PostgresDialect();
    for (int version = 1; version <= Migrations.NEWEST; version++) {
      String script = dialect.script(version).replaceAll("--.*", "");
      for (String word : List.of("INTEGER", "BLOB", "STRICT", "AUTOINCREMENT", "BEGIN SELECT")) {
        assertTrue(!script.contains(word), word + " in " + script);
      }
    }
  }
}
