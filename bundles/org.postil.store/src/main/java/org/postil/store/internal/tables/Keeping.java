package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.layer.Layer;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;

/**
 * Keeps results of a job. Packing is done before the database is locked; layers that the job found
 * in the corpus are not packed again.
 *
 * @param database where to
 * @param documents the documents
 * @param layers the layers
 * @param outcomes the outcomes
 */
public record Keeping(
    Database database, DocumentTable documents, LayerTable layers, OutcomeTable outcomes) {

  /**
   * Writes the layers of a document and its outcome in one transaction.
   *
   * @param result what a job made
   * @throws IOException if it cannot be written
   */
  public void keep(DocumentResult result) throws IOException {
    Document document = result.document();
    String operation = "keep the result for document [" + document.id() + "] in";
    String hash = ContentHash.of(document);
    if (result.computed().isEmpty()
        && database.read(operation, session -> isKept(session, hash, result))) {
      return;
    }
    List<LayerDraft> computed =
        result.layers().stream()
            .filter(layer -> result.computed().contains(layer.fingerprint()))
            .map(layers::draft)
            .toList();
    database.write(
        operation,
        Durability.PROCESS,
        session -> {
          DocumentTable.Place place =
              documents
                  .revision(session, document.id(), hash)
                  .orElseThrow(() -> unknown(operation, document));
          for (LayerDraft draft : computed) {
            layers.add(session, place.text(), draft);
          }
          outcomes.set(
              session, place.revision(), numbers(session, place, result), result.failure());
          return place;
        });
  }

  /** Whether the outcome stands there already: a run that finds all its layers writes nothing. */
  private boolean isKept(Session session, String hash, DocumentResult result)
      throws SQLException, IOException {
    var place = documents.revision(session, result.document().id(), hash);
    if (place.isEmpty() || result.failure() != null) {
      return false;
    }
    List<Long> numbers = new ArrayList<>();
    for (Layer layer : result.layers()) {
      layers.number(session, place.get().text(), layer.fingerprint()).ifPresent(numbers::add);
    }
    return numbers.size() == result.layers().size()
        && outcomes.isSet(session, place.get().revision(), numbers);
  }

  private List<Long> numbers(Session session, DocumentTable.Place place, DocumentResult result)
      throws SQLException, IOException {
    List<Long> numbers = new ArrayList<>();
    for (Layer layer : result.layers()) {
      var known = layers.number(session, place.text(), layer.fingerprint());
      numbers.add(
          known.isPresent() ? known.get() : layers.add(session, place.text(), layers.draft(layer)));
    }
    return numbers;
  }

  private StoreException unknown(String operation, Document document) {
    return new StoreException(
        "Cannot "
            + operation
            + " ["
            + database.file()
            + "]: the corpus has no revision of it with this text of "
            + document.text().length()
            + " code units and these zones and metadata; import it first");
  }
}
