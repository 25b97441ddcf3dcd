package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.PostgresAddress;
import org.postil.store.internal.sql.PostgresServer;
import org.postil.store.internal.sql.SqliteDatabase;

/** Opens stores by their home, which is a folder or the address of a server. */
public final class TestStores {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TestStores() {}

  public static SqlCorpusStore open(String home) {
    return open(home, PATIENCE);
  }

  public static SqlCorpusStore open(String home, Duration patience) {
    return PostgresAddress.isOne(home)
        ? new SqlCorpusStore(home, patience)
        : new SqlCorpusStore(Path.of(home), patience);
  }

  public static WorkingCorpus corpus(SqlCorpusStore store, String name) {
    return (WorkingCorpus) store.corpus(name).orElseThrow();
  }

  /** The database of a corpus that is there. */
  public static Database database(String home, String name) throws IOException {
    return PostgresAddress.isOne(home)
        ? new PostgresServer(PostgresAddress.parse(home, Map.of()), PATIENCE).open(name)
        : SqliteDatabase.open(file(home, name), PATIENCE);
  }

  /** A connection to a corpus beside those of Postil. */
  public static Connection connect(String home, String name) throws SQLException {
    return PostgresAddress.isOne(home)
        ? TestPostgres.require().connect(name)
        : DriverManager.getConnection("jdbc:sqlite:" + file(home, name));
  }

  /** Waits until a server has noticed that a process was killed. */
  public static void awaitGone(String home, long pid) throws SQLException {
    if (PostgresAddress.isOne(home)) {
      try (Connection connection = connect(home, "none");
          PreparedStatement query =
              connection.prepareStatement(
                  "SELECT pg_sleep(0.01) FROM pg_stat_activity WHERE application_name LIKE ?")) {
        query.setString(1, "postil pid " + pid + " %");
        boolean there = true;
        while (there) {
          try (ResultSet rows = query.executeQuery()) {
            there = rows.next();
          }
        }
      }
    }
  }

  private static Path file(String home, String name) {
    return Path.of(home, "corpora", name, "corpus.db");
  }
}
