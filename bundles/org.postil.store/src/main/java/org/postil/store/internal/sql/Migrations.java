package org.postil.store.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * The schema, as numbered SQL resources. The database keeps how many were applied; each is applied
 * in one transaction with that number.
 */
public final class Migrations {

  /** Number of the newest schema that this program knows. */
  static final int NEWEST = 7;

  private Migrations() {}

  /**
   * Refuses files that are no corpus of this version or an earlier one.
   *
   * @param session the connection
   * @param dialect what the database speaks
   * @param place the database, for people
   * @throws SQLException if the database fails
   * @throws IOException if it is refused
   */
  static void requireCorpus(Session session, Dialect dialect, String place)
      throws SQLException, IOException {
    dialect.check(session, place);
    if (dialect.version(session) == 0) {
      throw new StoreException("Cannot use [" + place + "]: it is empty; choose another file");
    }
  }

  /** Refuses a schema that is newer than this program. */
  static void requireKnown(int version, String place) throws StoreException {
    if (version > NEWEST) {
      throw new StoreException(
          "Cannot open ["
              + place
              + "]: its schema "
              + version
              + " was written by a newer Postil, this one knows up to "
              + NEWEST
              + "; use the newer program");
    }
  }

  /** Applies what is missing. The caller holds the writer's lock. */
  static void apply(Session session, Dialect dialect) throws SQLException, IOException {
    for (int next = dialect.version(session) + 1; next <= NEWEST; next++) {
      try {
        session.begin();
        session.run(dialect.script(next));
        dialect.stamp(session, next);
        session.commit();
      } catch (SQLException e) {
        session.rollBack();
        throw e;
      }
    }
  }

  /** The statements that lead to a version of the schema, in SQLite's words. */
  static String script(int number) {
    return find(String.format(Locale.ROOT, "migrations/%04d.sql", number)).orElseThrow();
  }

  /** A resource; empty if there is none. */
  static Optional<String> find(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + name + "] in the bundle", e);
    }
  }
}
