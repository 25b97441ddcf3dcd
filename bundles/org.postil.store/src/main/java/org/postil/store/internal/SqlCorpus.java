package org.postil.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Journal;
import org.postil.api.store.Bin;
import org.postil.api.store.Changes;
import org.postil.api.store.CorpusCare;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Editor;
import org.postil.api.store.JobLog;
import org.postil.api.store.Selections;
import org.postil.api.store.Tagsets;
import org.postil.store.internal.care.SqlCorpusCare;
import org.postil.store.internal.edit.SqlBin;
import org.postil.store.internal.edit.SqlChanges;
import org.postil.store.internal.edit.SqlEditor;
import org.postil.store.internal.edit.SqlSelections;
import org.postil.store.internal.jobs.SqlJobLog;
import org.postil.store.internal.journal.SqlJournal;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;
import org.postil.store.internal.tables.DocumentIterator;
import org.postil.store.internal.tables.DocumentTable;
import org.postil.store.internal.tables.Importing;
import org.postil.store.internal.tables.Keeping;
import org.postil.store.internal.tables.LayerTable;
import org.postil.store.internal.tables.OutcomeTable;
import org.postil.store.internal.tags.SqlTagsets;
import org.postil.store.internal.tags.TagTable;

/** A corpus in a database, SQLite or PostgreSQL alike. */
final class SqlCorpus implements EditableCorpus, AutoCloseable {

  private final String name;
  private final Database database;
  private final DocumentTable documents = new DocumentTable();
  private final LayerTable layers = new LayerTable();
  private final OutcomeTable outcomes = new OutcomeTable();
  private final TagTable tags = new TagTable();

  SqlCorpus(String name, Database database) {
    this.name = name;
    this.database = database;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return read("count the documents of", documents::count);
  }

  @Override
  public Added add(ImportedDocument document) throws IOException {
    return new Importing(database, documents, layers).add(document);
  }

  @Override
  public Optional<Document> document(String id) {
    return read("read document [" + id + "] of", session -> documents.read(session, id));
  }

  @Override
  public Iterator<Document> documents() {
    long last = read("read the documents of", documents::last);
    return new DocumentIterator(
        database, documents, (session, after, most) -> documents.page(session, after, last, most));
  }

  @Override
  public List<LayerHeader> layers(String documentId) {
    return read(
        "list the layers of [" + documentId + "] in",
        session -> {
          Optional<DocumentTable.Place> place = documents.latest(session, documentId);
          return place.isPresent() ? layers.headers(session, place.get().text()) : List.of();
        });
  }

  @Override
  public Optional<Layer> layer(String documentId, String fingerprint) {
    return read(
        "read layer [" + fingerprint + "] of [" + documentId + "] in",
        session -> layers.find(session, documentId, fingerprint).map(tags.view(session)::shown));
  }

  /** Annotators read the labels that annotators wrote. */
  @Override
  public Optional<Layer> find(Document document, String fingerprint) {
    return read(
        "read layer [" + fingerprint + "] of [" + document.id() + "] in",
        session -> layers.find(session, document.id(), fingerprint));
  }

  @Override
  public void commit(DocumentResult result) throws IOException {
    keeping().keep(result);
  }

  @Override
  public List<Layer> current(String documentId) {
    return read(
        "read the layers of [" + documentId + "] in",
        session -> tags.view(session).shown(current(session, documentId)));
  }

  private List<Layer> current(Session session, String documentId) throws SQLException, IOException {
    Optional<String> numbers = outcomes.layers(session, documentId);
    while (numbers.isPresent()) {
      List<Layer> read = layers.read(session, numbers.get());
      long missing =
          session.number("SELECT count(*) FROM json_each(?) j", numbers.get()).orElse(0L)
              - read.size();
      if (missing == 0) {
        return read;
      }
      Optional<String> now = outcomes.layers(session, documentId);
      if (now.equals(numbers)) {
        throw new StoreException(
            "Cannot read the layers of document ["
                + documentId
                + "] in ["
                + database.place()
                + "]: "
                + missing
                + " of the last run are missing; run `postil doctor --repair`, then the pipeline");
      }
      // Another run ended, and its forerunner's layers were removed meanwhile.
      numbers = now;
    }
    return List.of();
  }

  @Override
  public List<Quarantined> quarantined() {
    return read("list the quarantine of", outcomes::quarantined);
  }

  @Override
  public JobLog jobs() {
    return new SqlJobLog(keeping());
  }

  @Override
  public Journal journal() {
    return new SqlJournal(database, tags);
  }

  @Override
  public Editor editor() {
    return new SqlEditor(database, documents, layers);
  }

  @Override
  public Bin bin() {
    return new SqlBin(database);
  }

  @Override
  public Selections selections() {
    return new SqlSelections(database);
  }

  @Override
  public Changes changes() {
    return new SqlChanges(database, tagsets());
  }

  @Override
  public Tagsets tagsets() {
    return new SqlTagsets(database, tags);
  }

  @Override
  public CorpusCare care() {
    return new SqlCorpusCare(database);
  }

  CorpusStore.Summary summary() {
    return read(
        "sum up",
        session -> {
          OutcomeTable.Counts counts = outcomes.counts(session);
          return new CorpusStore.Summary(
              name, documents.count(session), counts.finished(), counts.failed());
        });
  }

  @Override
  public void close() throws IOException {
    database.close();
  }

  private Keeping keeping() {
    return new Keeping(database, documents, layers, outcomes);
  }

  private <T> T read(String operation, Database.Work<T> work) {
    try {
      return database.read(operation, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
