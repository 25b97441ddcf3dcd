package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the server's for each job, held by a connection of its own. The server gives it back
 * when the connection ends: at once if the process dies, after a minute if the host does. Documents
 * are leased to the server's process for that connection: a lease is good while that process has
 * the lock.
 */
final class PostgresHold implements Hold {

  private final PostgresDatabase database;
  private final long job;
  private @Nullable Session session;

  PostgresHold(PostgresDatabase database, long job) {
    this.database = database;
    this.job = job;
  }

  @Override
  public boolean tryTake() throws IOException {
    // Shared from then on, so that others may join, but nobody else takes it as the only one.
    return ask("pg_try_advisory_lock")
        && ask("pg_try_advisory_lock_shared")
        && ask("pg_advisory_unlock");
  }

  @Override
  public boolean tryJoin() throws IOException {
    // Waits for a moment at most: nobody keeps it alone for longer.
    return ask("pg_advisory_lock_shared");
  }

  @Override
  public long number() throws IOException {
    try {
      return open().number("SELECT pg_backend_pid()").orElseThrow();
    } catch (SQLException e) {
      throw database.explain("take job " + job + " of", e);
    }
  }

  @Override
  public String holder() throws IOException {
    try {
      return PostgresDialect.holders(open(), job);
    } catch (SQLException e) {
      throw database.explain("see who runs job " + job + " of", e);
    }
  }

  @Override
  public void forget() {
    // Nothing is kept of a lock.
  }

  @Override
  public void close() throws IOException {
    Session open = session;
    session = null;
    if (open == null) {
      return;
    }
    try (open) {
      // The end of a connection is noticed a moment later, but who asks next must find it free.
      open.first("SELECT pg_advisory_unlock_all()", row -> 0);
    } catch (SQLException e) {
      throw database.explain("let go of job " + job + " of", e);
    }
  }

  private boolean ask(String function) throws IOException {
    try {
      return open()
          .first(
              "SELECT " + function + "(" + PostgresDialect.SCHEMA + "::int, ?)",
              row -> !"f".equals(row.getString(1)),
              (int) job)
          .orElseThrow();
    } catch (SQLException e) {
      throw database.explain("take job " + job + " of", e);
    }
  }

  private Session open() throws SQLException {
    Session open = session;
    if (open == null) {
      open = database.connect();
      session = open;
    }
    return open;
  }
}
