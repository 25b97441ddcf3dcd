package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the server's for each job, held by a connection of its own. The server gives it back
 * when the connection ends: at once if the process dies, after a minute if the host does.
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
    try {
      Session open = open();
      return open.first(
              "SELECT pg_try_advisory_lock(" + PostgresDialect.SCHEMA + "::int, ?)",
              row -> row.getBoolean(1),
              (int) job)
          .orElseThrow();
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
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      throw database.explain("let go of job " + job + " of", e);
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
