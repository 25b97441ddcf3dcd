package org.postil.store.internal.care;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.store.internal.codec.DecisionCodec;
import org.postil.store.internal.sql.Database;

/** Examines people's decisions: no number is missing and each can be read. */
record JournalCheck(Database database) implements Check {

  private static final int PAGE = 500;

  private record Item(long number, String problem) {}

  @Override
  public long run(Findings findings) throws IOException {
    long count = 0;
    long last = 0;
    List<Item> page = page(last);
    while (!page.isEmpty()) {
      for (Item item : page) {
        if (item.number() != last + 1) {
          findings.report(
              "journal",
              "entries " + (last + 1) + " to " + (item.number() - 1) + " are missing",
              Findings.RESTORE);
        }
        if (!item.problem().isEmpty()) {
          findings.report("journal entry " + item.number(), item.problem(), Findings.RESTORE);
        }
        last = item.number();
        count++;
      }
      page = page(last);
    }
    requireLast(last, findings);
    return count;
  }

  /** The database remembers the highest number that it gave. */
  private void requireLast(long last, Findings findings) throws IOException {
    long given =
        database.read(
            "examine the journal of", session -> database.dialect().lastNumber(session, "journal"));
    if (given > last) {
      findings.report(
          "journal", "entries " + (last + 1) + " to " + given + " are missing", Findings.RESTORE);
    }
  }

  private List<Item> page(long after) throws IOException {
    List<Item> items = new ArrayList<>();
    database.read(
        "examine the journal of",
        session ->
            session.all(
                "SELECT id, decision FROM journal WHERE id > ? ORDER BY id LIMIT " + PAGE,
                row -> items.add(new Item(row.getLong(1), problem(row.getString(2)))),
                after));
    return items;
  }

  private static String problem(String decision) {
    try {
      DecisionCodec.decode(decision);
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
