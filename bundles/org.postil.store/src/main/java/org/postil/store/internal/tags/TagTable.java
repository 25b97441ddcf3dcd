package org.postil.store.internal.tags;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets.Change;
import org.postil.api.store.Tagsets.FormerName;
import org.postil.store.internal.sql.Session;

/** The changes of labels of a corpus, and what they come to. Safe for use by many threads. */
public final class TagTable {

  private static final String UNDO = "UNDO";

  private record Row(long id, String person, long at, String kind, TagAction action, long undone) {}

  private record Known(long last, LabelNames names, List<FormerName> former) {}

  private volatile Known known = new Known(0, LabelNames.PLAIN, List.of());

  /**
   * How labels are shown now.
   *
   * @param session the connection
   * @return the view
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public LabelView view(Session session) throws SQLException, IOException {
    return new LabelView(names(session));
  }

  LabelNames names(Session session) throws SQLException, IOException {
    return known(session).names();
  }

  List<FormerName> former(Session session) throws SQLException, IOException {
    return known(session).former();
  }

  private Known known(Session session) throws SQLException, IOException {
    long last = session.number("SELECT coalesce(max(id), 0) FROM tag_change").orElse(0L);
    Known now = known;
    if (now.last() != last) {
      List<Change> changes = changes(session);
      now = new Known(last, names(changes), NameHistory.of(changes));
      known = now;
    }
    return now;
  }

  private static LabelNames names(List<Change> changes) {
    LabelNames names = LabelNames.PLAIN;
    for (Change change : changes) {
      names = change.undone() ? names : names.after(change.number(), change.action());
    }
    return names;
  }

  List<Change> changes(Session session) throws SQLException, IOException {
    List<Row> rows =
        session.all(
            "SELECT id, person, at_ms, kind, type, label, target, coalesce(undone, 0)"
                + " FROM tag_change ORDER BY id",
            TagTable::row);
    Set<Long> undone = new HashSet<>();
    rows.forEach(row -> undone.add(row.undone()));
    List<Change> changes = new ArrayList<>();
    for (Row row : rows) {
      if (!row.kind().equals(UNDO)) {
        Instant time = Instant.ofEpochMilli(row.at());
        boolean gone = undone.contains(row.id());
        changes.add(new Change(row.id(), row.person(), time, row.action(), gone));
      }
    }
    return changes;
  }

  Change insert(Session session, String person, TagAction action) throws SQLException, IOException {
    Instant now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
    long id = insert(session, person, now, kind(action), action, null);
    return new Change(id, person, now, action, false);
  }

  Change undo(Session session, String person, Change change) throws SQLException, IOException {
    insert(session, person, Instant.now(), UNDO, change.action(), change.number());
    return new Change(change.number(), change.person(), change.time(), change.action(), true);
  }

  private static long insert(
      Session session,
      String person,
      Instant time,
      String kind,
      TagAction action,
      @Nullable Long undone)
      throws SQLException, IOException {
    return session
        .number(
            "INSERT INTO tag_change (person, at_ms, kind, type, label, target, undone)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            person,
            time.toEpochMilli(),
            kind,
            action.type(),
            action.label(),
            target(action),
            undone)
        .orElseThrow();
  }

  private static Row row(ResultSet row) throws SQLException {
    String kind = row.getString(4);
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        kind,
        action(kind, row.getString(5), row.getString(6), row.getString(7)),
        row.getLong(8));
  }

  /** What stands on disk for an action; {@link #action} reads it. */
  private static String kind(TagAction action) {
    if (action instanceof TagAction.Rename) {
      return "RENAME";
    } else if (action instanceof TagAction.Merge) {
      return "MERGE";
    }
    return action instanceof TagAction.Delete ? "DELETE" : "CREATE";
  }

  private static TagAction action(String kind, String type, String label, String target) {
    return switch (kind) {
      case "RENAME" -> new TagAction.Rename(type, label, target);
      case "MERGE" -> new TagAction.Merge(type, label, target);
      case "DELETE" -> new TagAction.Delete(type, label);
      // What an UNDO undoes is told by its number.
      default -> new TagAction.Create(type, label);
    };
  }

  private static String target(TagAction action) {
    if (action instanceof TagAction.Rename rename) {
      return rename.name();
    }
    return action instanceof TagAction.Merge merge ? merge.into() : "";
  }
}
