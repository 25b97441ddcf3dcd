package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.engine.ResultSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;

/**
 * A corpus that browsers look at, with what its list shows. What this process changes goes through
 * here, so that the list follows. Safe for use by many threads.
 */
public final class OpenCorpus {

  /** Names of the parameters that say which documents are wanted. */
  public static final Set<String> FILTERS = DocumentFilter.PARAMETERS;

  private static final int STAMP_BITS = 32;

  private final Corpus corpus;
  private final DocumentIndex index = new DocumentIndex();
  private final Listings listings = new Listings(index);
  private final ChangeLog changes;
  private final IndexBuilder builder;

  /** How often this process changed the text or the layers of a document; not by decisions. */
  private final Map<String, Long> stamps = new ConcurrentHashMap<>();

  OpenCorpus(Corpus corpus, ReviewFactsSource reviews) {
    this.corpus = corpus;
    this.changes = new ChangeLog(corpus.name());
    this.builder = new IndexBuilder(corpus, index, reviews, changes::addMany);
    IndexBuilder.start(builder, corpus.name());
  }

  /**
   * The corpus itself, for reading.
   *
   * @return the corpus
   */
  public Corpus corpus() {
    return corpus;
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return corpus.name();
  }

  /**
   * A document that must be there.
   *
   * @param id its id
   * @return the latest revision
   */
  public Document document(String id) {
    return corpus
        .document(id)
        .orElseThrow(
            () ->
                Problem.missing(
                    "Cannot open document ["
                        + id
                        + "]: corpus ["
                        + name()
                        + "] has no document with this id"));
  }

  /**
   * The documents that have been read for the list so far.
   *
   * @return ids in order of import
   */
  public List<String> ids() {
    return index.rows().stream().map(Row::id).toList();
  }

  /**
   * The documents that pass the filter of a request, among those that have been read so far.
   *
   * @param query parameters of the list of documents
   * @return ids in order of import
   */
  public List<String> ids(Query query) {
    Predicate<Row> test = filter(query).test(index.labels());
    return index.rows().stream().filter(test).map(Row::id).toList();
  }

  /** The filter of a request; it may name labels as they were called once. */
  DocumentFilter filter(Query query) {
    return DocumentFilter.of(query).named(this::labelToday);
  }

  /** What a label is called now; one that documents have is meant by its own name. */
  String labelToday(String label) {
    String today = labels().today(label);
    return today.equals(label) || index.labelsInUse().contains(label) ? label : today;
  }

  /**
   * Adds a document.
   *
   * @param document what was imported
   * @return what became of it
   * @throws IOException if it cannot be written
   */
  public Corpus.Added add(ImportedDocument document) throws IOException {
    Corpus.Added added = corpus.add(document);
    if (added == Corpus.Added.NEW || added == Corpus.Added.REVISED) {
      stamps.merge(document.document().id(), 1L, Long::sum);
      builder.touch(document.document().id());
      changes.add(document.document().id());
    }
    return added;
  }

  /**
   * Keeps the result of a run.
   *
   * @param result what the run made of a document
   * @param sink keeps it on disk
   * @throws IOException if it cannot be written
   */
  public void commit(DocumentResult result, ResultSink sink) throws IOException {
    sink.accept(result);
    String id = result.document().id();
    stamps.merge(id, 1L, Long::sum);
    Row.Run run = result.failed().isPresent() ? Row.Run.FAILED : Row.Run.FINISHED;
    boolean isRenamed = labels().names() != 0;
    LabelCounts labels =
        LabelCounts.of(isRenamed ? corpus.current(id) : result.layers(), index.labels());
    index.change(id, row -> row.withRun(run, labels));
    changes.add(id);
  }

  /**
   * People decided on a document.
   *
   * @param id id of the document
   * @param facts what the list shows of it now
   */
  public void reviewed(String id, ReviewFacts facts) {
    index.change(id, row -> row.withReview(facts));
    changes.add(id);
  }

  /**
   * A document was deleted.
   *
   * @param id id of the document
   */
  public void removed(String id) {
    stamps.merge(id, 1L, Long::sum);
    index.remove(id);
    changes.add(id);
  }

  /**
   * A deleted document is back.
   *
   * @param id id of the document
   * @param facts what people did with it before
   */
  public void restored(String id, ReviewFacts facts) {
    stamps.merge(id, 1L, Long::sum);
    builder.touch(id);
    reviewed(id, facts);
  }

  /**
   * How far people are with a document.
   *
   * @param id id of the document
   * @return untouched if it has not been read yet
   */
  public Status status(String id) {
    Row row = index.row(id);
    return row == null ? Status.UNTOUCHED : row.status();
  }

  /**
   * Its labels.
   *
   * @return their names
   */
  public Labels labels() {
    return Labels.of(corpus);
  }

  /** Labels have other names now. */
  void renamed() {
    builder.requireNames();
    changes.addMany();
  }

  /**
   * Changes when this process changes the text or the layers of a document, or anybody the names of
   * labels.
   *
   * @param id id of the document
   * @return a number to compare with an earlier one
   */
  public long stamp(String id) {
    return stamps.getOrDefault(id, 0L) + (labels().names() << STAMP_BITS);
  }

  /**
   * Why the last run failed on a document.
   *
   * @param id id of the document
   * @return empty if it did not
   */
  public Optional<Failure> failure(String id) {
    Row row = index.row(id);
    if (row != null && row.run() != Row.Run.FAILED && row.run() != Row.Run.UNKNOWN) {
      return Optional.empty();
    }
    return corpus.quarantined().stream()
        .filter(each -> each.documentId().equals(id))
        .map(Corpus.Quarantined::failure)
        .findFirst();
  }

  /**
   * Fingerprints of the layers that came with a document.
   *
   * @param id id of the document
   * @return imported layers, without what the document itself brings
   */
  public Set<String> imported(String id) {
    return corpus.layers(id).stream()
        .filter(header -> header.version().isEmpty())
        .filter(header -> !header.annotator().equals(LayerHeader.DOCUMENT))
        .map(LayerHeader::fingerprint)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /**
   * Changes with everything that this process changes in the corpus.
   *
   * @return name and number
   */
  public String version() {
    return name() + " " + index.version() + " " + labels().names();
  }

  DocumentIndex index() {
    builder.requireNames();
    return index;
  }

  Listings listings() {
    return listings;
  }

  /** Waits a moment for the first reading to come to a row, so that a cold list is not empty. */
  void awaitRows(int rows) {
    builder.awaitRows(rows);
  }

  boolean isComplete() {
    return builder.isComplete();
  }

  @Nullable Event changed() {
    return changes.take().orElse(null);
  }

  void close() {
    builder.close();
  }
}
