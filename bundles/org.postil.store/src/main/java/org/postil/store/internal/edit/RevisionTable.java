package org.postil.store.internal.edit;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postil.api.store.Revision;
import org.postil.store.internal.sql.Session;

/** The revisions of documents as steps that people made. */
final class RevisionTable {

  private static final String READ =
      "SELECT r.number, r.kind, r.person, r.made_ms, r.id FROM revision r"
          + " JOIN document d ON d.id = r.document ";

  List<Revision> all(Session session, String document) throws SQLException, IOException {
    return session.all(
        READ + "WHERE d.name = ? ORDER BY r.number", RevisionTable::revision, document);
  }

  Revision read(Session session, long id) throws SQLException, IOException {
    return session.first(READ + "WHERE r.id = ?", RevisionTable::revision, id).orElseThrow();
  }

  /** Says who made a new revision, how, and what an undo goes back to. */
  void sign(Session session, long id, Revision.Kind kind, String person, Instant now, long before)
      throws SQLException {
    session.change(
        "UPDATE revision SET kind = ?, person = ?, made_ms = ?, before = ? WHERE id = ?",
        kind.name().toLowerCase(Locale.ROOT),
        person,
        now.toEpochMilli(),
        before,
        id);
  }

  /** What an undo of a revision goes back to; empty if there is nothing to undo. */
  Optional<Long> before(Session session, long id) throws SQLException, IOException {
    return session.number("SELECT before FROM revision WHERE id = ? AND before IS NOT NULL", id);
  }

  /** Makes a revision like an earlier one, with the outcome of its last run. */
  long repeat(Session session, long document, long earlier, String person, Instant now)
      throws SQLException, IOException {
    long id =
        session
            .number(
                "INSERT INTO revision (document, number, kind, hash, text, original, metadata,"
                    + " origin, person, made_ms, before) SELECT document,"
                    + " (SELECT max(number) + 1 FROM revision WHERE document = ?), 'undo', hash,"
                    + " text, original, metadata, origin, ?, ?, before FROM revision WHERE id = ?"
                    + " RETURNING id",
                document,
                person,
                now.toEpochMilli(),
                earlier)
            .orElseThrow();
    session.change(
        "INSERT INTO outcome (revision, layers, failed_annotator, failed_cause, failure)"
            + " SELECT ?, layers, failed_annotator, failed_cause, failure FROM outcome"
            + " WHERE revision = ?",
        id,
        earlier);
    session.change("UPDATE document SET latest = ? WHERE id = ?", id, document);
    return id;
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong(1),
        Revision.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getObject(4) == null ? null : Instant.ofEpochMilli(row.getLong(4)));
  }
}
