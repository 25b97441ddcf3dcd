package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A database on a server in which each corpus is a schema. Nothing is connected to before it is
 * asked. Safe for use by many threads.
 */
public final class PostgresServer implements AutoCloseable {

  /** What the name of a schema begins with. */
  private static final String PREFIX = "corpus-";

  /** Names in PostgreSQL are cut after 63 bytes. */
  public static final int LONGEST_NAME = 63 - PREFIX.length();

  private static final int CONNECT_SECONDS = 10;

  /** A host that lost its power lets go of its locks after a minute. */
  private static final String KEEP_ALIVE =
      "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;"
          + " SET tcp_keepalives_count = 3";

  private final PostgresAddress address;
  private final Duration patience;
  private final Sessions sessions = new Sessions(() -> connect(null));

  /**
   * A server.
   *
   * @param address where it is
   * @param patience how long to wait for another process that writes
   */
  public PostgresServer(PostgresAddress address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /**
   * Where it is.
   *
   * @return its address, without the password
   */
  public PostgresAddress address() {
    return address;
  }

  /**
   * All corpora.
   *
   * @return their names, in no order
   * @throws IOException if the server cannot be asked
   */
  public List<String> names() throws IOException {
    return ask(
        "list the corpora of",
        session ->
            session.all(
                "SELECT substr(nspname, ?) FROM pg_namespace WHERE starts_with(nspname, ?)",
                row -> row.getString(1),
                PREFIX.length() + 1,
                PREFIX));
  }

  /**
   * Whether there is a corpus.
   *
   * @param name its name
   * @return false if there is none
   * @throws IOException if the server cannot be asked
   */
  public boolean has(String name) throws IOException {
    return ask(
        "look for corpus [" + name + "] in",
        session ->
            session
                .number("SELECT 1 FROM pg_namespace WHERE nspname = ?", PREFIX + name)
                .isPresent());
  }

  /**
   * Opens a corpus, makes it if there is none, and brings its schema up to date.
   *
   * @param name its name
   * @return the open database
   * @throws IOException if it cannot be opened; the message names the place and the remedy
   */
  public PostgresDatabase open(String name) throws IOException {
    return PostgresDatabase.open(this, name, patience);
  }

  /**
   * Makes a corpus from a backup of this or an earlier version: all of it or nothing.
   *
   * @param backup the file, which is not changed
   * @param name name of the corpus; there must be none of that name
   * @throws IOException if the backup is refused, or there is such a corpus
   */
  public void restore(Path backup, String name) throws IOException {
    SqliteDatabase.requireCorpus(backup);
    Path copy = Files.createTempFile("postil-restore", ".db");
    try {
      SqliteDatabase.copy(backup, copy);
      SqliteDatabase.alone(
          copy,
          "restore",
          sqlite -> {
            PostgresDatabase.restore(this, name, patience, sqlite);
            return 0;
          });
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      sessions.close();
    } catch (SQLException e) {
      throw explain("close", address.toString(), e);
    }
  }

  /** The schema of a corpus, as it stands in SQL. */
  static String schema(String name) {
    return '"' + PREFIX + name + '"';
  }

  /** Connects; names of tables are those of a schema, if one is given. */
  Session connect(@Nullable String schema) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    if (!address.user().isEmpty()) {
      source.setUser(address.user());
    }
    if (!address.password().isEmpty()) {
      source.setPassword(address.password());
    }
    if (!address.sslmode().isEmpty()) {
      source.setSslMode(address.sslmode());
    }
    if (schema != null) {
      source.setCurrentSchema(schema);
    }
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    source.setPreferQueryMode(PreferQueryMode.EXTENDED);
    LockHolder self = LockHolder.self();
    source.setApplicationName("postil pid " + self.pid() + " started " + self.started());
    Session session = new Session(source.getConnection());
    session.run(KEEP_ALIVE);
    return session;
  }

  StoreException explain(String operation, String place, SQLException e) {
    return PostgresRemedies.explain(operation, place, address, e);
  }

  private <T> T ask(String operation, Database.Work<T> work) throws IOException {
    try {
      return sessions.use(work);
    } catch (SQLException e) {
      throw explain(operation, address.toString(), e);
    }
  }
}
