package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in WAL mode. Safe for use by many threads. The driver and its native code are
 * loaded when the first database is opened.
 */
public final class SqliteDatabase implements Database {

  private static final Dialect DIALECT = new SqliteDialect();
  private static final int BUSY_MILLIS = 10_000;

  /** Blobs of 1 to 4 KB waste less of a page of 8 KB: a quarter less on disk than with 4 KB. */
  private static final int PAGE_BYTES = 8_192;

  private final Path file;
  private final SQLiteDataSource source;
  private final WriterLock lock;
  private final Session writer;
  private final Sessions readers = new Sessions(this::session);
  private Durability durability = Durability.PROCESS;
  private volatile boolean closed;

  private SqliteDatabase(Path file, WriterLock lock) throws SQLException {
    this.file = file;
    this.lock = lock;
    source = source(file);
    writer = session();
  }

  /**
   * Opens a database, makes it if there is none, and brings its schema up to date.
   *
   * @param file the database
   * @param patience how long to wait for another process that writes
   * @return the open database
   * @throws IOException if it cannot be opened; the message names the file and the remedy
   */
  public static SqliteDatabase open(Path file, Duration patience) throws IOException {
    WriterLock lock = new WriterLock(file.resolveSibling("writer.lock"), patience);
    try {
      SqliteDatabase database = new SqliteDatabase(file, lock);
      try {
        database.prepare();
        return database;
      } catch (SQLException | IOException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteRemedies.explain("open", file, e);
    }
  }

  /**
   * Reads a database file that is no corpus in use, such as a backup, and leaves it as it is.
   *
   * @param <T> type of the result
   * @param file the file
   * @param operation what is being done, as it follows "Cannot"
   * @param work what to do
   * @return its result
   * @throws IOException if that fails; the message names the file and the remedy
   */
  public static <T extends @Nullable Object> T inspect(Path file, String operation, Work<T> work)
      throws IOException {
    SQLiteDataSource source = source(file);
    source.setReadOnly(true);
    try (Session session = new Session(source.getConnection())) {
      return work.with(session);
    } catch (SQLException e) {
      throw SqliteRemedies.explain(operation, file, e);
    }
  }

  /**
   * Works with a file that nobody else uses, once its schema is up to date.
   *
   * @param file the file; may be empty
   * @param operation what is being done, as it follows "Cannot"
   * @param work what to do, in one transaction
   * @throws IOException if that fails; the message names the file and the remedy
   */
  static void alone(Path file, String operation, Work<Integer> work) throws IOException {
    try (Session session = new Session(source(file).getConnection())) {
      Migrations.apply(session, DIALECT);
      session.transaction(work);
    } catch (SQLException e) {
      throw SqliteRemedies.explain(operation, file, e);
    }
  }

  /**
   * Refuses a file that is no whole corpus of this version or an earlier one.
   *
   * @param file the file, which is not changed
   * @throws IOException if it is refused
   */
  public static void requireCorpus(Path file) throws IOException {
    inspect(
        file,
        "restore",
        session -> {
          Migrations.requireCorpus(session, DIALECT, file.toString());
          return requireWhole(session);
        });
  }

  /**
   * Copies a file that is no corpus in use.
   *
   * @param file the file
   * @param copy where to; exists and is empty
   * @throws IOException if that fails
   */
  public static void copy(Path file, Path copy) throws IOException {
    inspect(file, "restore", session -> session.change("VACUUM INTO ?", copy.toString()));
  }

  /**
   * Refuses a damaged database.
   *
   * @param session the connection
   * @return 0
   * @throws SQLException if the database fails
   * @throws IOException if a page of it is damaged
   */
  public static Integer requireWhole(Session session) throws SQLException, IOException {
    String first =
        session.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!first.equals("ok")) {
      throw new StoreException("Cannot use a copy of a corpus: it is damaged (" + first + ")");
    }
    return 0;
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public <T extends @Nullable Object> T read(String operation, Work<T> work) throws IOException {
    requireOpen(operation);
    try {
      return readers.use(work);
    } catch (SQLException e) {
      throw SqliteRemedies.explain(operation, file, e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(String operation, Durability wanted, Work<T> work)
      throws IOException {
    requireOpen(operation);
    lock.acquire();
    try {
      if (durability != wanted) {
        writer.run(wanted.pragma());
        durability = wanted;
      }
      return writer.transaction(work);
    } catch (SQLException e) {
      throw SqliteRemedies.explain(operation, file, e);
    } finally {
      lock.release();
    }
  }

  @Override
  public void shrink() throws IOException {
    requireOpen("shrink");
    lock.acquire();
    try {
      writer.run("VACUUM");
    } catch (SQLException e) {
      throw SqliteRemedies.explain("shrink", file, e);
    } finally {
      lock.release();
    }
  }

  @Override
  public void copyTo(Path copy) throws IOException {
    read("back up", session -> session.change("VACUUM INTO ?", copy.toString()));
  }

  @Override
  public Hold hold(long job) {
    return new FileHold(file.resolveSibling("job-" + job + ".lock"));
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try (lock) {
      writer.close();
      readers.close();
    } catch (SQLException e) {
      throw SqliteRemedies.explain("close", file, e);
    }
  }

  private void prepare() throws SQLException, IOException {
    DIALECT.check(writer, place());
    if (DIALECT.version(writer) < Migrations.NEWEST) {
      lock.acquire();
      try {
        Migrations.apply(writer, DIALECT);
      } finally {
        lock.release();
      }
    }
    // Does nothing for a file that has it; a backup that was brought back does not.
    writer.run("PRAGMA journal_mode = WAL");
  }

  private void requireOpen(String operation) throws StoreException {
    if (closed) {
      throw new StoreException("Cannot " + operation + " [" + file + "]: the store was closed");
    }
  }

  private Session session() throws SQLException {
    return new Session(source.getConnection());
  }

  /** Makes connections. */
  static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setGetGeneratedKeys(false);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-8_000);
    config.setPageSize(PAGE_BYTES);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
