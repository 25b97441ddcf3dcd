package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus.Added;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;

/**
 * Adds documents. Packing is done before the database is locked.
 *
 * @param database where to
 * @param documents the documents
 * @param layers the layers, for people's work that comes with a document
 */
public record Importing(Database database, DocumentTable documents, LayerTable layers) {

  /**
   * Adds a document with its gold layers.
   *
   * @param imported what was imported
   * @return what became of it
   * @throws IOException if it cannot be written
   */
  public Added add(ImportedDocument imported) throws IOException {
    Document document = imported.document();
    SqlText.require("add a document", "an id", document.id());
    String operation = "add document [" + document.id() + "] to";
    String hash = ContentHash.of(document);
    Added seen = database.read(operation, session -> judge(session, document, hash));
    if (seen == Added.DUPLICATE || (seen == Added.UNCHANGED && imported.gold().isEmpty())) {
      return seen;
    }
    DocumentDraft draft = DocumentDraft.of(document, hash);
    List<LayerDraft> gold = imported.gold().stream().map(layers::draft).toList();
    return database.write(
        operation,
        Durability.PROCESS,
        session -> {
          Added judged = judge(session, document, hash);
          if (judged != Added.DUPLICATE) {
            write(session, judged, draft, gold);
          }
          return judged;
        });
  }

  /**
   * Adds a revision of a document that is there, whatever was imported.
   *
   * @param session the connection, within a transaction
   * @param changed the new state
   * @return where it stands
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public DocumentTable.Place revise(Session session, ImportedDocument changed)
      throws SQLException, IOException {
    Document document = changed.document();
    DocumentTable.Place place =
        new RevisionWriter(session).add(DocumentDraft.of(document, ContentHash.of(document)));
    for (Layer layer : changed.gold()) {
      layers.add(session, place.text(), layers.draft(layer));
    }
    return place;
  }

  private Added judge(Session session, Document document, String hash)
      throws SQLException, IOException {
    Optional<String> before = documents.imported(session, document.id());
    if (before.isPresent() && documents.isInBin(session, document.id())) {
      return Added.NEW;
    }
    if (before.isPresent()) {
      return before.get().equals(hash) ? Added.UNCHANGED : Added.REVISED;
    }
    return documents.holds(session, document.original().hash()) ? Added.DUPLICATE : Added.NEW;
  }

  private void write(Session session, Added judged, DocumentDraft draft, List<LayerDraft> gold)
      throws SQLException, IOException {
    DocumentTable.Place place =
        judged == Added.UNCHANGED
            ? documents.revision(session, draft.name(), draft.hash()).orElseThrow()
            : new RevisionWriter(session).add(draft);
    for (LayerDraft layer : gold) {
      layers.add(session, place.text(), layer);
    }
  }
}
