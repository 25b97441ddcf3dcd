package org.postil.store.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The schema, as numbered SQL resources. The database keeps in {@code user_version} how many were
 * applied; each is applied in one transaction with that number.
 */
public final class Migrations {

  /** Number of the newest schema that this program knows. */
  static final int NEWEST = 4;

  /** "Pstl": tells a corpus from other SQLite files. */
  static final int APPLICATION_ID = 0x5073746c;

  private Migrations() {}

  /** Version of the schema that a database has; 0 for one that was just made. */
  static int version(Session session) throws SQLException, IOException {
    return session.number("PRAGMA user_version").orElse(0L).intValue();
  }

  /**
   * Refuses files that are no corpus of this version or an earlier one.
   *
   * @param session the connection
   * @param file the file
   * @throws SQLException if the database fails
   * @throws IOException if it is refused
   */
  public static void requireCorpus(Session session, Path file) throws SQLException, IOException {
    check(session, file);
    if (version(session) == 0) {
      throw new StoreException("Cannot use [" + file + "]: it is empty; choose another file");
    }
  }

  /** Refuses databases that are newer than this program or not a corpus at all. */
  static void check(Session session, Path file) throws SQLException, IOException {
    int version = version(session);
    long application = session.number("PRAGMA application_id").orElse(0L);
    long objects = session.number("SELECT count(*) FROM sqlite_schema").orElse(0L);
    if (objects > 0 && application != APPLICATION_ID) {
      throw new StoreException(
          "Cannot open ["
              + file
              + "]: it is a database of another program; move it away, or choose another --home");
    }
    if (version > NEWEST) {
      throw new StoreException(
          "Cannot open ["
              + file
              + "]: its schema "
              + version
              + " was written by a newer Postil, this one knows up to "
              + NEWEST
              + "; use the newer program");
    }
  }

  /** Applies what is missing. The caller holds the writer's lock. */
  static void apply(Session session) throws SQLException, IOException {
    for (int next = version(session) + 1; next <= NEWEST; next++) {
      try {
        session.begin();
        session.run(script(next));
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("PRAGMA user_version = " + next);
        session.commit();
      } catch (SQLException e) {
        session.rollBack();
        throw e;
      }
    }
  }

  /** The statements that lead to a version of the schema. */
  static String script(int number) {
    String name = String.format(Locale.ROOT, "migrations/%04d.sql", number);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Cannot find [" + name + "] in the bundle");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + name + "] in the bundle", e);
    }
  }
}
