package org.postil.store.internal.journal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.store.internal.codec.DecisionCodec;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;

/** The entries of a journal. */
final class JournalTable {

  private static final String READ =
      """
      SELECT j.id, d.name, j.person, j.at_ms, j.decision
      FROM journal j JOIN document d ON d.id = j.document
      """;

  /**
   * What an entry is about.
   *
   * @param document number of the document
   * @param revision number of its latest revision
   */
  record Subject(long document, long revision) {}

  /** Finds a document; empty if there is none of that id. */
  Optional<Subject> subject(Session session, String document) throws SQLException, IOException {
    return session.first(
        "SELECT d.id, r.number FROM document d JOIN revision r ON r.id = d.latest WHERE d.name = ?",
        row -> new Subject(row.getLong(1), row.getLong(2)),
        document);
  }

  Entry insert(Session session, Subject subject, Draft draft, Instant now)
      throws SQLException, IOException {
    long number =
        session
            .number(
                "INSERT INTO journal (document, revision, person, at_ms, kind, decision)"
                    + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                subject.document(),
                subject.revision(),
                draft.person(),
                now.toEpochMilli(),
                DecisionCodec.kind(draft.decision()),
                DecisionCodec.encode(draft.decision()))
            .orElseThrow();
    return session.first(READ + "WHERE j.id = ?", JournalTable::entry, number).orElseThrow();
  }

  List<Entry> about(Session session, String document) throws SQLException, IOException {
    return session.all(READ + "WHERE d.name = ? ORDER BY j.id", JournalTable::entry, document);
  }

  List<Entry> page(Session session, long after, int most) throws SQLException, IOException {
    return session.all(
        READ + "WHERE j.id > ? ORDER BY j.id LIMIT ?", JournalTable::entry, after, most);
  }

  /** Number of the last entry on a document, 0 if there is none. */
  long last(Session session, Subject subject) throws SQLException, IOException {
    return session
        .number("SELECT coalesce(max(id), 0) FROM journal WHERE document = ?", subject.document())
        .orElse(0L);
  }

  private static Entry entry(ResultSet row) throws SQLException, IOException {
    try {
      return new Entry(
          row.getLong(1),
          row.getString(2),
          row.getString(3),
          Instant.ofEpochMilli(row.getLong(4)),
          DecisionCodec.decode(row.getString(5)));
    } catch (IOException e) {
      throw new StoreException(
          "Cannot read entry "
              + row.getLong(1)
              + " of the journal, on document ["
              + row.getString(2)
              + "]: "
              + e.getMessage(),
          e);
    }
  }
}
