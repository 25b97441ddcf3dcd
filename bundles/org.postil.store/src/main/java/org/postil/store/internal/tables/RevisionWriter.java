package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.SQLException;
import org.postil.store.internal.sql.Session;

/** Writes a revision of a document: each text and each original of it once. */
final class RevisionWriter {

  private final Session session;

  /**
   * Starts writing.
   *
   * @param session the connection, within a transaction
   */
  RevisionWriter(Session session) {
    this.session = session;
  }

  DocumentTable.Place add(DocumentDraft draft) throws SQLException, IOException {
    long document = document(draft.name());
    long text = text(document, draft);
    long revision = revision(document, text, original(draft), draft);
    session.change("UPDATE document SET latest = ? WHERE id = ?", revision, document);
    session.change("DELETE FROM bin WHERE document = ?", document);
    return new DocumentTable.Place(document, revision, text);
  }

  private long document(String name) throws SQLException, IOException {
    session.change("INSERT INTO document (name) VALUES (?) ON CONFLICT DO NOTHING", name);
    return session.number("SELECT id FROM document WHERE name = ?", name).orElseThrow();
  }

  private long text(long document, DocumentDraft draft) throws SQLException, IOException {
    session.change(
        "INSERT INTO text (document, hash, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        document,
        draft.textHash(),
        draft.text());
    return session
        .number("SELECT id FROM text WHERE document = ? AND hash = ?", document, draft.textHash())
        .orElseThrow();
  }

  private long original(DocumentDraft draft) throws SQLException, IOException {
    session.change(
        "INSERT INTO original (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
        draft.originalHash(),
        draft.original());
    return session
        .number("SELECT id FROM original WHERE hash = ?", draft.originalHash())
        .orElseThrow();
  }

  private long revision(long document, long text, long original, DocumentDraft draft)
      throws SQLException, IOException {
    long number =
        session
            .number(
                "SELECT 1 + coalesce(max(number), 0) FROM revision WHERE document = ?", document)
            .orElseThrow();
    return session
        .number(
            "INSERT INTO revision (document, number, kind, hash, text, original, metadata, origin)"
                + " VALUES (?, ?, 'import', ?, ?, ?, ?, ?) RETURNING id",
            document,
            number,
            draft.hash(),
            text,
            original,
            draft.metadata(),
            draft.origin())
        .orElseThrow();
  }
}
