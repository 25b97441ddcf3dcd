package org.postil.store.internal.care;

import java.io.IOException;
import java.util.List;
import org.postil.store.internal.sql.Database;

/** Examines the pages of the file, its indexes, and references between rows. */
record FileCheck(Database database) implements Check {

  @Override
  public long run(Findings findings) throws IOException {
    String place = "file [" + database.file() + "]";
    List<String> pages =
        database.read(
            "examine",
            session -> session.all("PRAGMA integrity_check(100)", row -> row.getString(1)));
    pages.stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> findings.report(place, line, Findings.RESTORE));
    List<String> references =
        database.read(
            "examine",
            session ->
                session.all(
                    "PRAGMA foreign_key_check",
                    row -> "row " + row.getLong(2) + " of " + row.getString(1)));
    references.forEach(
        row -> findings.report(place, row + " refers to what is not there", Findings.RESTORE));
    return 1;
  }
}
