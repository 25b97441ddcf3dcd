package org.postil.api.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.engine.LayerLookup;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;

/**
 * A named collection of documents, their layers and the state of the last run. Safe for use by many
 * threads. Every call is one transaction: what has returned survives a crash.
 */
@ProviderType
public interface Corpus extends LayerLookup {

  /** What became of a document that was added. */
  enum Added {
    NEW,
    /** The corpus has a document with this id and these bytes. */
    UNCHANGED,
    /** The corpus had a document with this id and other bytes: it has a new revision now. */
    REVISED,
    /** The corpus has these bytes under another id: nothing was added. */
    DUPLICATE
  }

  /**
   * Name of the corpus.
   *
   * @return the name
   */
  String name();

  /**
   * Number of documents.
   *
   * @return at least 0
   */
  long size();

  /**
   * Adds a document with its gold layers.
   *
   * @param document what was imported
   * @return what became of it
   * @throws IOException if it cannot be written
   */
  Added add(ImportedDocument document) throws IOException;

  /**
   * Finds a document.
   *
   * @param id its id
   * @return its latest revision, empty if there is none
   */
  Optional<Document> document(String id);

  /**
   * All documents in order of import, read in pages while the corpus may be written to.
   *
   * @return an iterator over the latest revisions
   */
  Iterator<Document> documents();

  /**
   * All layers of a document.
   *
   * @param documentId id of the document
   * @return headers in the order in which the layers were written
   */
  List<LayerHeader> layers(String documentId);

  /**
   * Reads a layer.
   *
   * @param documentId id of the document
   * @param fingerprint identity of the layer
   * @return the layer, empty if there is none
   */
  Optional<Layer> layer(String documentId, String fingerprint);

  /**
   * Keeps the result of a job for one document: its layers and its status in one transaction.
   *
   * @param result what the job made
   * @throws IOException if it cannot be written
   */
  void commit(DocumentResult result) throws IOException;

  /**
   * The layers that the last run of a pipeline gave a document, in order of the plan.
   *
   * @param documentId id of the document
   * @return the layers; empty when no run has finished the document
   */
  List<Layer> current(String documentId);

  /**
   * The documents that the last run quarantined.
   *
   * @return failures by id of the document, in order of import
   */
  List<Quarantined> quarantined();

  /**
   * A document that the last run failed on.
   *
   * @param documentId id of the document
   * @param failure why
   */
  record Quarantined(String documentId, Failure failure) {}
}
