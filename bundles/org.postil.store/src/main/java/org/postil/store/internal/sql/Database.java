package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in WAL mode: any number of readers, one writer. Safe for use by many threads. The
 * driver and its native code are loaded when the first database is opened.
 */
public final class Database implements AutoCloseable {

  private static final int BUSY_MILLIS = 10_000;
  private static final int MOST_IDLE_READERS = 8;

  /** Blobs of 1 to 4 KB waste less of a page of 8 KB: a quarter less on disk than with 4 KB. */
  private static final int PAGE_BYTES = 8_192;

  private final Path file;
  private final SQLiteDataSource source;
  private final WriterLock lock;
  private final Session writer;
  private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
  private Durability durability = Durability.PROCESS;
  private volatile boolean closed;

  private Database(Path file, WriterLock lock) throws SQLException {
    this.file = file;
    this.lock = lock;
    source = source(file);
    writer = session();
  }

  /**
   * Work on the database.
   *
   * @param <T> type of what it results in
   */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /**
     * Does the work.
     *
     * @param session the connection to use
     * @return the result
     * @throws SQLException if the database fails
     * @throws IOException if a stored value is damaged
     */
    T with(Session session) throws SQLException, IOException;
  }

  /** Work on the file itself. */
  @FunctionalInterface
  public interface Chore {
    /**
     * Does the work.
     *
     * @param session the connection to use
     * @throws SQLException if the database fails
     * @throws IOException if it is not as it must be
     */
    void on(Session session) throws SQLException, IOException;
  }

  /**
   * Opens a database, makes it if there is none, and brings its schema up to date.
   *
   * @param file the database
   * @param patience how long to wait for another process that writes
   * @return the open database
   * @throws IOException if it cannot be opened; the message names the file and the remedy
   */
  public static Database open(Path file, Duration patience) throws IOException {
    WriterLock lock = new WriterLock(file.resolveSibling("writer.lock"), patience);
    try {
      Database database = new Database(file, lock);
      try {
        database.prepare();
        return database;
      } catch (SQLException | IOException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Remedies.explain("open", file, e);
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
      throw Remedies.explain(operation, file, e);
    }
  }

  /**
   * Reads. What several statements see may differ when something was written in between.
   *
   * @param <T> type of the result
   * @param operation what is being done, as it follows "Cannot"
   * @param work what to do
   * @return its result
   * @throws IOException if that fails; the message names the file and the remedy
   */
  public <T extends @Nullable Object> T read(String operation, Work<T> work) throws IOException {
    requireOpen(operation);
    try {
      Session idle = readers.pollFirst();
      Session session = idle == null ? session() : idle;
      try {
        return work.with(session);
      } finally {
        giveBack(session);
      }
    } catch (SQLException e) {
      throw Remedies.explain(operation, file, e);
    }
  }

  /**
   * Writes in one transaction: all of it or nothing.
   *
   * @param <T> type of the result
   * @param operation what is being done, as it follows "Cannot"
   * @param wanted what the transaction must survive
   * @param work what to do
   * @return its result, once the transaction is committed
   * @throws IOException if that fails; the message names the file and the remedy
   */
  public <T extends @Nullable Object> T write(String operation, Durability wanted, Work<T> work)
      throws IOException {
    requireOpen(operation);
    lock.acquire();
    try {
      if (durability != wanted) {
        writer.run(wanted.pragma());
        durability = wanted;
      }
      return transaction(work);
    } catch (SQLException e) {
      throw Remedies.explain(operation, file, e);
    } finally {
      lock.release();
    }
  }

  /**
   * Does something to the file that cannot be part of a transaction, while nobody else writes.
   *
   * @param operation what is being done, as it follows "Cannot"
   * @param chore what to do
   * @throws IOException if that fails; the message names the file and the remedy
   */
  public void maintain(String operation, Chore chore) throws IOException {
    requireOpen(operation);
    lock.acquire();
    try {
      chore.on(writer);
    } catch (SQLException e) {
      throw Remedies.explain(operation, file, e);
    } finally {
      lock.release();
    }
  }

  /**
   * The file.
   *
   * @return its path
   */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try (lock) {
      writer.close();
      for (Session reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
        reader.close();
      }
    } catch (SQLException e) {
      throw Remedies.explain("close", file, e);
    }
  }

  private void prepare() throws SQLException, IOException {
    Migrations.check(writer, file);
    if (Migrations.version(writer) < Migrations.NEWEST) {
      lock.acquire();
      try {
        Migrations.apply(writer);
      } finally {
        lock.release();
      }
    }
    // Does nothing for a file that has it; a backup that was brought back does not.
    writer.run("PRAGMA journal_mode = WAL");
  }

  private <T extends @Nullable Object> T transaction(Work<T> work)
      throws SQLException, IOException {
    boolean committed = false;
    try {
      writer.begin();
      T result = work.with(writer);
      writer.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        writer.rollBack();
      }
    }
  }

  private void requireOpen(String operation) throws StoreException {
    if (closed) {
      throw new StoreException("Cannot " + operation + " [" + file + "]: the store was closed");
    }
  }

  private void giveBack(Session session) throws SQLException {
    if (closed || readers.size() >= MOST_IDLE_READERS) {
      session.close();
    } else {
      readers.addFirst(session);
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
