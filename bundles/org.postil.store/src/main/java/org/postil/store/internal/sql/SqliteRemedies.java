package org.postil.store.internal.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns the database's complaints into sentences that name the file and what to do. */
final class SqliteRemedies {

  private static final int PRIMARY_CODE = 0xff;

  private SqliteRemedies() {}

  /**
   * Explains an error.
   *
   * @param operation what was being done, as it follows "Cannot"
   * @param file the database
   * @param e what the driver threw
   * @return an exception to throw
   */
  static StoreException explain(String operation, Path file, SQLException e) {
    String why = e instanceof SQLiteException s ? why(s.getResultCode()) : other(e);
    return new StoreException("Cannot " + operation + " [" + file + "]: " + why, e);
  }

  private static String why(SQLiteErrorCode code) {
    return switch (code.code & PRIMARY_CODE) {
      case 13 -> // SQLITE_FULL
          "the disk is full; free some space and try again. What was acknowledged is safe";
      case 8, 3 -> // SQLITE_READONLY, SQLITE_PERM
          "it may not be written to; give yourself write access to the file and its folder,"
              + " or choose another --home";
      case 14 -> // SQLITE_CANTOPEN
          "it cannot be opened; check that its folder exists and that you may write there,"
              + " or choose another --home";
      case 26 -> // SQLITE_NOTADB
          "it is not a corpus; move the file away, or restore a backup in its place";
      case 11 -> // SQLITE_CORRUPT
          "a page of it is damaged; keep a copy of the file, run `postil doctor`,"
              + " and restore the last backup";
      case 10 -> // SQLITE_IOERR
          "the disk reports an error (" + code.name() + "); check the disk and its free space";
      case 5, 6 -> // SQLITE_BUSY, SQLITE_LOCKED
          "another program keeps it locked; end that program or wait for it";
      case 7 -> // SQLITE_NOMEM
          "memory ran out; give the program more, or run fewer threads";
      default -> code.name() + ": " + code.message;
    };
  }

  private static String other(SQLException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
