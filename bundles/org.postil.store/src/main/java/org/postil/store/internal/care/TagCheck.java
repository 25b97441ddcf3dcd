package org.postil.store.internal.care;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.store.internal.sql.Database;

/**
 * Examines changes of labels: no number is missing, each is of a known kind, and each undo is about
 * an earlier change that was not undone yet.
 */
record TagCheck(Database database) implements Check {

  private static final String UNDO = "UNDO";
  private static final Set<String> KINDS = Set.of("CREATE", "RENAME", "MERGE", "DELETE");

  private record Item(long number, String kind, long undone) {}

  @Override
  public long run(Findings findings) throws IOException {
    List<Item> items =
        database.read(
            "examine the labels of",
            session ->
                session.all(
                    "SELECT id, kind, coalesce(undone, 0) FROM tag_change ORDER BY id",
                    row -> new Item(row.getLong(1), row.getString(2), row.getLong(3))));
    Set<Long> holding = new HashSet<>();
    long last = 0;
    for (Item item : items) {
      if (item.number() != last + 1) {
        missing(last + 1, item.number() - 1, findings);
      }
      boolean right =
          item.kind().equals(UNDO) ? holding.remove(item.undone()) : KINDS.contains(item.kind());
      if (!right) {
        findings.report(
            "change " + item.number() + " of labels",
            item.kind().equals(UNDO) ? "it undoes what does not hold" : "its kind is not known",
            Findings.RESTORE);
      }
      if (!item.kind().equals(UNDO)) {
        holding.add(item.number());
      }
      last = item.number();
    }
    long given =
        database.read(
            "examine the labels of",
            session -> database.dialect().lastNumber(session, "tag_change"));
    if (given > last) {
      missing(last + 1, given, findings);
    }
    return items.size();
  }

  private static void missing(long first, long last, Findings findings) {
    findings.report(
        "labels", "changes " + first + " to " + last + " are missing", Findings.RESTORE);
  }
}
