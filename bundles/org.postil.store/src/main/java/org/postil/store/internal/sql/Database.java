package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one corpus: any number of readers, one writer at a time among all processes and
 * hosts. What SQLite and PostgreSQL do differently is behind this and {@link Dialect}; all else is
 * the same SQL. Safe for use by many threads.
 */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

  /**
   * Work on the database.
   *
   * @param <T> type of what it results in
   */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
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

  /**
   * Where the corpus is, for people; never with a password.
   *
   * @return the path of a file, or the address of a server and the name of the corpus
   */
  String place();

  /**
   * What the database says in words of its own.
   *
   * @return its dialect
   */
  Dialect dialect();

  /**
   * Reads. What several statements see may differ when something was written in between.
   *
   * @param <T> type of the result
   * @param operation what is being done, as it follows "Cannot"
   * @param work what to do
   * @return its result
   * @throws IOException if that fails; the message names the place and the remedy
   */
  <T extends @Nullable Object> T read(String operation, Work<T> work) throws IOException;

  /**
   * Writes in one transaction, all of it or nothing, while nobody else writes.
   *
   * @param <T> type of the result
   * @param operation what is being done, as it follows "Cannot"
   * @param wanted what the transaction must survive
   * @param work what to do
   * @return its result, once the transaction is committed
   * @throws IOException if that fails; the message names the place and the remedy
   */
  <T extends @Nullable Object> T write(String operation, Durability wanted, Work<T> work)
      throws IOException;

  /**
   * Makes room of what was removed.
   *
   * @throws IOException if that fails; the message names the place and the remedy
   */
  void shrink() throws IOException;

  /**
   * Copies the whole corpus, as it is at one moment, into a SQLite file.
   *
   * @param file where to; exists and is empty
   * @throws IOException if the corpus cannot be read or the file not be written
   */
  void copyTo(java.nio.file.Path file) throws IOException;

  /**
   * What says that a process runs a job.
   *
   * @param job number of the job
   * @return a hold that nobody has taken yet
   */
  Hold hold(long job);

  @Override
  void close() throws IOException;
}
