package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection with the statements that it has prepared. Used by one thread at a time. */
public final class Session implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private static final long PAUSE_NANOS = 1_000_000_000;
  private static final int PATIENCE_SECONDS = 5;
  private static final int ROWS_AT_ONCE = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long used = System.nanoTime();

  Session(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes a value of the current row.
   *
   * @param <T> type of the value
   */
  @FunctionalInterface
  public interface RowReader<T> {
    /**
     * Reads the row.
     *
     * @param row the result, standing on a row
     * @return the value
     * @throws SQLException if the database fails
     * @throws IOException if a stored value is damaged
     */
    T read(ResultSet row) throws SQLException, IOException;
  }

  /**
   * All rows.
   *
   * @param <T> type of the values
   * @param sql a query
   * @param reader makes a value of a row
   * @param values values for its parameters: String, Long, Integer, byte[] or null
   * @return a value for each row
   * @throws SQLException if the database fails
   * @throws IOException if a stored value is damaged
   */
  public <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException, IOException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    } catch (SQLException e) {
      throw forget(sql, e);
    }
  }

  /**
   * The first row.
   *
   * @param <T> type of the value
   * @param sql a query
   * @param reader makes a value of a row
   * @param values values for its parameters
   * @return empty if there is no row
   * @throws SQLException if the database fails
   * @throws IOException if a stored value is damaged
   */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException, IOException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw forget(sql, e);
    }
  }

  /**
   * The number in the first column of the first row.
   *
   * @param sql a query
   * @param values values for its parameters
   * @return empty if there is no row
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<Long> number(String sql, @Nullable Object... values)
      throws SQLException, IOException {
    return first(sql, row -> row.getLong(1), values);
  }

  /**
   * Changes rows.
   *
   * @param sql an INSERT, UPDATE or DELETE
   * @param values values for its parameters
   * @return number of rows changed
   * @throws SQLException if the database fails
   */
  public int change(String sql, @Nullable Object... values) throws SQLException {
    try {
      return bind(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw forget(sql, e);
    }
  }

  /**
   * Runs statements that take no parameters.
   *
   * @param sql statements, a semicolon after each
   * @throws SQLException if the database fails
   */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /**
   * Copies rows into another database. Both are within a transaction.
   *
   * @param query gives the rows
   * @param to the other database
   * @param insert takes the columns of a row as its parameters
   */
  void copy(String query, Session to, String insert) throws SQLException {
    try (Statement reading = connection.createStatement();
        PreparedStatement writing = to.connection.prepareStatement(insert)) {
      reading.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = reading.executeQuery(query)) {
        int columns = rows.getMetaData().getColumnCount();
        for (int row = 1; rows.next(); row++) {
          for (int column = 1; column <= columns; column++) {
            Object value = rows.getObject(column);
            writing.setObject(column, value instanceof Integer i ? (Object) i.longValue() : value);
          }
          writing.addBatch();
          if (row % ROWS_AT_ONCE == 0) {
            writing.executeBatch();
          }
        }
        writing.executeBatch();
      }
    }
  }

  /** Works in one transaction: all of it or nothing. */
  <T extends @Nullable Object> T transaction(Database.Work<T> work)
      throws SQLException, IOException {
    boolean committed = false;
    try {
      begin();
      T result = work.with(this);
      commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        rollBack();
      }
    }
  }

  /** Whether the connection still works; asks the server after a pause, or if it is doubtful. */
  boolean isUsable(boolean doubtful) throws SQLException {
    boolean ask = doubtful || System.nanoTime() - used > PAUSE_NANOS;
    return !connection.isClosed() && (!ask || connection.isValid(PATIENCE_SECONDS));
  }

  /** Begins a transaction that may write. */
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Commits. The driver's own {@code commit()} would begin the next transaction at once. */
  void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  /** Undoes the transaction; some errors, such as a full disk, have done so already. */
  void rollBack() {
    for (Step step : List.<Step>of(connection::rollback, () -> connection.setAutoCommit(true))) {
      try {
        step.run();
      } catch (SQLException e) {
        LOG.debug("There was nothing to roll back", e);
      }
    }
  }

  /** The driver closes a statement that failed, so it must be prepared anew. */
  private SQLException forget(String sql, SQLException e) {
    PreparedStatement failed = prepared.remove(sql);
    try {
      if (failed != null) {
        failed.close();
      }
    } catch (SQLException closing) {
      e.addSuppressed(closing);
    }
    return e;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws SQLException;
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    used = System.nanoTime();
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
