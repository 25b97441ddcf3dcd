package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies all rows between a SQLite file and a schema of PostgreSQL, which have the same tables but
 * for those by which either keeps its own affairs. A part of a table is in memory at a time.
 */
final class TableCopy {

  private static final List<String> NUMBERED = List.of("job", "journal", "tag_change");

  private TableCopy() {}

  /** Writes a corpus of the newest schema into an empty file. */
  static void toFile(Session postgres, Session sqlite) throws SQLException, IOException {
    for (String table : tables(sqlite)) {
      copy(postgres, sqlite, table, columns(sqlite, table));
    }
    for (String table : NUMBERED) {
      sqlite.change(
          "UPDATE sqlite_sequence SET seq = ? WHERE name = ?",
          new PostgresDialect().lastNumber(postgres, table),
          table);
    }
  }

  /** Fills a schema that has just been made, of the same version as the file. */
  static void toSchema(Session sqlite, Session postgres) throws SQLException, IOException {
    List<String> tables = tables(sqlite);
    for (String table : tables) {
      // Rows bring their numbers along.
      postgres.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
      copy(sqlite, postgres, table, columns(sqlite, table));
      postgres.run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
      if (NUMBERED.contains(table)) {
        postgres.change(
            "INSERT INTO last_number (name, last) VALUES (?, ?)",
            table,
            new SqliteDialect().lastNumber(sqlite, table));
      }
    }
    for (String table : identities(postgres)) {
      postgres.number(
          "SELECT setval(pg_get_serial_sequence(?, 'id'), max(id)) FROM "
              + table
              + " HAVING max(id) IS NOT NULL",
          table);
    }
  }

  /** In the order in which they were made, so that what is referred to comes first. */
  private static List<String> tables(Session sqlite) throws SQLException, IOException {
    return sqlite.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            + " ORDER BY rowid",
        row -> row.getString(1));
  }

  private static List<String> columns(Session sqlite, String table)
      throws SQLException, IOException {
    return sqlite.all(
        "SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.getString(1), table);
  }

  private static List<String> identities(Session postgres) throws SQLException, IOException {
    return postgres.all(
        "SELECT relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            + " WHERE c.relnamespace = "
            + PostgresDialect.SCHEMA
            + " AND attname = 'id' AND attidentity <> '' ORDER BY relname",
        row -> row.getString(1));
  }

  private static void copy(Session from, Session to, String table, List<String> columns)
      throws SQLException {
    String names = String.join(", ", columns);
    String values = columns.stream().map(name -> "?").collect(Collectors.joining(", "));
    from.copy(
        "SELECT " + names + " FROM " + table + " ORDER BY 1, 2",
        to,
        "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")");
  }
}
