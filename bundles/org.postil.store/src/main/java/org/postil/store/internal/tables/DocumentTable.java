package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.store.internal.codec.MetadataCodec;
import org.postil.store.internal.codec.OriginCodec;
import org.postil.store.internal.codec.Packed;
import org.postil.store.internal.codec.TextCodec;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;

/** Documents, their texts, originals and revisions. */
public final class DocumentTable {

  private static final String PARTS =
      """
      SELECT d.name, t.content, r.metadata, r.origin, o.bytes FROM document d
      JOIN text t ON t.id = r.text JOIN original o ON o.id = r.original
      """;

  private static final String READ =
      PARTS.replace("JOIN text", "JOIN revision r ON r.id = d.latest JOIN text");

  private static final String READ_ANY =
      PARTS.replace("JOIN text", "JOIN revision r ON r.document = d.id JOIN text");

  /**
   * Where a revision stands.
   *
   * @param document number of the document
   * @param revision number of the revision
   * @param text number of its text
   */
  public record Place(long document, long revision, long text) {}

  /**
   * Number of documents.
   *
   * @param session the connection
   * @return at least 0
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public long count(Session session) throws SQLException, IOException {
    return session.number("SELECT count(*) FROM document WHERE latest IS NOT NULL").orElse(0L);
  }

  /**
   * Reads the latest revision of a document.
   *
   * @param session the connection
   * @param name id of the document
   * @return empty if there is none
   * @throws SQLException if the database fails
   * @throws IOException if the document is damaged
   */
  public Optional<Document> read(Session session, String name) throws SQLException, IOException {
    return session.first(READ + "WHERE d.name = ?", DocumentTable::document, name);
  }

  /**
   * Reads the latest revision of a document.
   *
   * @param session the connection
   * @param id number of the document
   * @return empty if there is none
   * @throws SQLException if the database fails
   * @throws IOException if the document is damaged
   */
  public Optional<Document> read(Session session, long id) throws SQLException, IOException {
    return session.first(READ + "WHERE d.id = ?", DocumentTable::document, id);
  }

  /**
   * Reads any revision.
   *
   * @param session the connection
   * @param revision number of the revision
   * @return the document as it was; empty if there is no such revision
   * @throws SQLException if the database fails
   * @throws IOException if the document is damaged
   */
  public Optional<Document> readRevision(Session session, long revision)
      throws SQLException, IOException {
    return session.first(READ_ANY + "WHERE r.id = ?", DocumentTable::document, revision);
  }

  /**
   * The next documents in order of import.
   *
   * @param session the connection
   * @param after number of the document before
   * @param last number of the last document to list
   * @param most how many to list
   * @return numbers of documents, ascending
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public List<Long> page(Session session, long after, long last, int most)
      throws SQLException, IOException {
    return session.all(
        "SELECT id FROM document WHERE id > ? AND id <= ? AND latest IS NOT NULL"
            + " ORDER BY id LIMIT ?",
        row -> row.getLong(1),
        after,
        last,
        most);
  }

  /**
   * The document that was added last.
   *
   * @param session the connection
   * @return its number, 0 if there is none
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public long last(Session session) throws SQLException, IOException {
    return session.number("SELECT coalesce(max(id), 0) FROM document").orElse(0L);
  }

  /**
   * Where the latest revision of a document stands.
   *
   * @param session the connection
   * @param name id of the document
   * @return empty if there is no such document
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<Place> latest(Session session, String name) throws SQLException, IOException {
    return session.first(
        "SELECT d.id, r.id, r.text FROM document d JOIN revision r ON r.id = d.latest"
            + " WHERE d.name = ?",
        DocumentTable::place,
        name);
  }

  /**
   * Where the newest revision with some content stands.
   *
   * @param session the connection
   * @param name id of the document
   * @param hash hash of the content
   * @return empty if the document has no such revision
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<Place> revision(Session session, String name, String hash)
      throws SQLException, IOException {
    return session.first(
        "SELECT d.id, r.id, r.text FROM document d JOIN revision r ON r.document = d.id"
            + " WHERE d.name = ? AND r.hash = ? ORDER BY r.number DESC LIMIT 1",
        DocumentTable::place,
        name,
        hash);
  }

  /**
   * The content that was last imported for a document.
   *
   * @param session the connection
   * @param name id of the document
   * @return its hash, empty if there is no such document
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<String> imported(Session session, String name) throws SQLException, IOException {
    return session.first(
        "SELECT r.hash FROM document d JOIN revision r ON r.document = d.id"
            + " WHERE d.name = ? AND r.kind = 'import' ORDER BY r.number DESC LIMIT 1",
        row -> row.getString(1),
        name);
  }

  /**
   * Whether a document was deleted.
   *
   * @param session the connection
   * @param name id of the document
   * @return true if it is in the bin
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public boolean isInBin(Session session, String name) throws SQLException, IOException {
    return session
        .number("SELECT 1 FROM bin b JOIN document d ON d.id = b.document WHERE d.name = ?", name)
        .isPresent();
  }

  /**
   * Whether the latest revision of some document was made from these bytes.
   *
   * @param session the connection
   * @param originalHash hash of the bytes
   * @return true if there is such a document
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public boolean holds(Session session, String originalHash) throws SQLException, IOException {
    return session
        .number(
            "SELECT 1 FROM original o JOIN revision r ON r.original = o.id"
                + " JOIN document d ON d.latest = r.id WHERE o.hash = ? LIMIT 1",
            originalHash)
        .isPresent();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong(1), row.getLong(2), row.getLong(3));
  }

  private static Document document(ResultSet row) throws SQLException, IOException {
    String name = row.getString(1);
    try {
      byte[] bytes = Packed.unpack(row.getBytes(5), DocumentDraft.ORIGINAL_FORMAT);
      OriginCodec.Origin origin = OriginCodec.decode(row.getBytes(4), bytes);
      return new Document(
          name,
          TextCodec.decode(row.getBytes(2)),
          origin.zones(),
          MetadataCodec.decode(row.getString(3)),
          origin.original());
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(
          "Cannot read document ["
              + name
              + "]: "
              + e.getMessage()
              + "; run `postil doctor`, and import it again or restore a backup",
          e);
    }
  }
}
