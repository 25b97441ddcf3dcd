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

  /** What is to be written in the same transaction. */
  @FunctionalInterface
  public interface More {
    /**
     * Writes more.
     *
     * @param session the connection, within the transaction
     * @param place the revision that the result is for
     * @throws SQLException if the database fails
     * @throws IOException if it must not be written
     */
    void write(Session session, DocumentTable.Place place) throws SQLException, IOException;
  }

  /**
   * Writes the layers of a document and its outcome in one transaction.
   *
   * @param result what a job made
   * @throws IOException if it cannot be written
   */
  public void keep(DocumentResult result) throws IOException {
    String hash = ContentHash.of(result.document());
    if (!result.computed().isEmpty()
        || !database.read(operation(result), session -> isKept(session, hash, result))) {
      keep(result, hash, (session, place) -> {});
    }
  }

  /**
   * Writes the layers of a document, its outcome and more in one transaction.
   *
   * @param result what a job made
   * @param more what else to write
   * @throws IOException if it cannot be written
   */
  public void keep(DocumentResult result, More more) throws IOException {
    keep(result, ContentHash.of(result.document()), more);
  }

  private void keep(DocumentResult result, String hash, More more) throws IOException {
    Document document = result.document();
    String operation = operation(result);
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
          more.write(session, place);
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

  private static String operation(DocumentResult result) {
    return "keep the result for document [" + result.document().id() + "] in";
  }

  private StoreException unknown(String operation, Document document) {
    return new StoreException(
        "Cannot "
            + operation
            + " ["
            + database.place()
            + "]: the corpus has no revision of it with this text of "
            + document.text().length()
            + " code units and these zones and metadata; import it first");
  }
}
