package org.postil.store.internal.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.api.store.Correction;
import org.postil.api.store.Correction.Lost;
import org.postil.api.store.Editor;
import org.postil.api.store.Revision;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;
import org.postil.store.internal.tables.DocumentTable;
import org.postil.store.internal.tables.Importing;
import org.postil.store.internal.tables.LayerTable;

/** Changes documents. What has returned survives a power cut. */
public final class SqlEditor implements Editor {

  private final Database database;
  private final DocumentTable documents;
  private final LayerTable layers;
  private final RevisionTable revisions = new RevisionTable();

  /**
   * Opens the editor of a corpus.
   *
   * @param database the corpus
   * @param documents the documents
   * @param layers the layers
   */
  public SqlEditor(Database database, DocumentTable documents, LayerTable layers) {
    this.database = database;
    this.documents = documents;
    this.layers = layers;
  }

  @Override
  public Correction correct(String document, String text, String person) throws IOException {
    requirePerson(document, person);
    requireText(document, text);
    return database.write(
        "correct document [" + document + "] in",
        Durability.POWER,
        session -> correct(session, document, text, person));
  }

  private Correction correct(Session session, String id, String text, String person)
      throws SQLException, IOException {
    DocumentTable.Place place = place(session, id);
    Document old = documents.read(session, id).orElseThrow();
    if (old.text().equals(text)) {
      throw refused(id, "the text is the same as before");
    }
    Shift shift = Shift.between(old.text(), text);
    CorrectedDocument corrected = new CorrectedDocument(old, text, shift);
    long moved = 0;
    List<Layer> human = new ArrayList<>();
    List<Lost> lost = new ArrayList<>();
    for (Layer layer : humanLayers(session, id, place)) {
      ShiftedLayer shifted = new ShiftedLayer(layer, shift);
      human.add(shifted.make());
      moved += shifted.moved();
      shifted.lost().forEach(span -> lost.add(lost(old, layer, span)));
    }
    Revision revision =
        add(
            session,
            new ImportedDocument(corrected.make(), human),
            Revision.Kind.CORRECTION,
            person,
            place);
    LostDecisions decisions = new LostDecisions(session, text);
    decisions.examine(place.document());
    lost.addAll(decisions.lost());
    return new Correction(revision, corrected.corrections(), moved + decisions.moved(), lost);
  }

  @Override
  public Revision describe(String document, Metadata metadata, String person) throws IOException {
    requirePerson(document, person);
    return database.write(
        "describe document [" + document + "] in",
        Durability.POWER,
        session -> {
          DocumentTable.Place place = place(session, document);
          Document old = documents.read(session, document).orElseThrow();
          if (old.metadata().equals(metadata)) {
            throw refused(document, "its metadata are the same as before");
          }
          return add(
              session,
              new ImportedDocument(old.withMetadata(metadata), List.of()),
              Revision.Kind.METADATA,
              person,
              place);
        });
  }

  private Revision add(
      Session session,
      ImportedDocument changed,
      Revision.Kind kind,
      String person,
      DocumentTable.Place before)
      throws SQLException, IOException {
    long id = new Importing(database, documents, layers).revise(session, changed).revision();
    revisions.sign(session, id, kind, person, Instant.now(), before.revision());
    return revisions.read(session, id);
  }

  @Override
  public Revision undo(String document, String person) throws IOException {
    requirePerson(document, person);
    return database.write(
        "undo a change of document [" + document + "] in",
        Durability.POWER,
        session -> {
          DocumentTable.Place place = place(session, document);
          long before =
              revisions
                  .before(session, place.revision())
                  .orElseThrow(() -> refused(document, "nobody has changed it since its import"));
          return revisions.read(
              session, revisions.repeat(session, place.document(), before, person, Instant.now()));
        });
  }

  @Override
  public List<Revision> history(String document) {
    try {
      return database.read(
          "read the history of [" + document + "] in", session -> revisions.all(session, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private List<Layer> humanLayers(Session session, String id, DocumentTable.Place place)
      throws SQLException, IOException {
    List<Layer> human = new ArrayList<>();
    for (LayerHeader header : layers.headers(session, place.text())) {
      if (header.version().isEmpty()) {
        Optional<Layer> layer = layers.find(session, id, header.fingerprint());
        layer.ifPresent(human::add);
      }
    }
    return human;
  }

  private static Lost lost(Document old, Layer layer, Span span) {
    return new Lost(
        layer.header().by(),
        span.type(),
        span.begin(),
        span.end(),
        old.text().substring(span.begin(), span.end()),
        span.string("label").orElse(""));
  }

  private DocumentTable.Place place(Session session, String document)
      throws SQLException, IOException {
    return documents
        .latest(session, document)
        .orElseThrow(() -> refused(document, "there is no such document; check its id"));
  }

  private void requirePerson(String document, String person) throws StoreException {
    SqlText.require("change document [" + document + "]", "the name of a person", person.strip());
  }

  private void requireText(String document, String text) throws StoreException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)
          || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
        throw refused(
            document,
            String.format(
                java.util.Locale.ROOT,
                "its new text has the character U+%04X at offset %d; expected LF line ends, no"
                    + " control characters but tab, and no half surrogate pairs",
                (int) c,
                i));
      }
    }
  }

  private StoreException refused(String document, String why) {
    return new StoreException(
        "Cannot change document [" + document + "] in [" + database.place() + "]: " + why);
  }
}
