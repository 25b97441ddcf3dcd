package org.postil.store.internal.care;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.store.Garbage;
import org.postil.api.store.Garbage.Portion;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;

/**
 * Removes layers that nothing refers to, some hundred texts in a transaction, so that others may
 * write in between. A layer that a job found just before is written again by the job.
 */
final class GarbageCollection {

  private static final int PAGE = 500;
  private static final String OPERATION = "remove unused layers from";

  private final Database database;
  private final boolean dryRun;
  private final Map<List<String>, Portion> portions =
      new TreeMap<>(
          Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));

  GarbageCollection(Database database, boolean dryRun) {
    this.database = database;
    this.dryRun = dryRun;
  }

  Garbage run() throws IOException {
    long after = 0;
    while (after >= 0) {
      long from = after;
      after =
          dryRun
              ? database.read("look for unused layers in", session -> page(session, from))
              : database.write(OPERATION, Durability.PROCESS, session -> page(session, from));
    }
    Garbage garbage = new Garbage(new ArrayList<>(portions.values()));
    if (!dryRun && garbage.layers() > 0) {
      database.write(OPERATION, Durability.PROCESS, GarbageCollection::removeWidows);
      database.shrink();
    }
    return garbage;
  }

  /** Handles the texts after one; returns the last of them, or -1 if there were none. */
  private long page(Session session, long after) throws SQLException, IOException {
    List<Long> texts =
        session.all(
            "SELECT id FROM text WHERE id > ? ORDER BY id LIMIT " + PAGE,
            row -> row.getLong(1),
            after);
    for (long text : texts) {
      for (TextLayers.Item item : TextLayers.read(session, text).unreferenced()) {
        add(item);
        if (!dryRun) {
          session.change("DELETE FROM layer WHERE id = ?", item.id());
        }
      }
    }
    return texts.isEmpty() ? -1 : texts.get(texts.size() - 1);
  }

  private void add(TextLayers.Item item) {
    portions.merge(
        List.of(item.annotator(), item.version()),
        new Portion(item.annotator(), item.version(), 1, item.bytes()),
        (a, b) ->
            new Portion(
                a.annotator(), a.version(), a.layers() + b.layers(), a.bytes() + b.bytes()));
  }

  /** What only the removed layers needed. */
  private static int removeWidows(Session session) throws SQLException {
    return session.change(
            "DELETE FROM outcome WHERE revision NOT IN"
                + " (SELECT latest FROM document WHERE latest IS NOT NULL"
                + " UNION SELECT revision FROM bin)")
        + session.change("DELETE FROM types WHERE id NOT IN (SELECT types FROM layer)")
        + session.change("DELETE FROM annotator WHERE id NOT IN (SELECT annotator FROM layer)");
  }
}
