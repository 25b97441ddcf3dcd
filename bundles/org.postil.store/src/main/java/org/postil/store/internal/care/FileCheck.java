package org.postil.store.internal.care;

import java.io.IOException;
import java.util.List;
import org.postil.store.internal.sql.Database;

/** Examines what the database itself can tell: pages, indexes, references between rows. */
record FileCheck(Database database) implements Check {

  @Override
  public long run(Findings findings) throws IOException {
    String place = Findings.place(database);
    List<String> damages = database.read("examine", session -> database.dialect().damages(session));
    damages.forEach(damage -> findings.report(place, damage, Findings.RESTORE));
    return 1;
  }
}
