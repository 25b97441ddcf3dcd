package org.postil.web.internal.corpus;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a corpus into the index, on a thread of its own: first all documents, so that the list is
 * there soon, then what their layers hold. Documents that change meanwhile are read again at the
 * end.
 */
final class IndexBuilder implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

  private final Corpus corpus;
  private final DocumentIndex index;
  private final ReviewFactsSource reviews;
  private final Runnable changed;
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private volatile boolean complete;
  private volatile boolean closed;

  IndexBuilder(Corpus corpus, DocumentIndex index, ReviewFactsSource reviews, Runnable changed) {
    this.corpus = corpus;
    this.index = index;
    this.reviews = reviews;
    this.changed = changed;
  }

  boolean isComplete() {
    return complete;
  }

  void close() {
    closed = true;
  }

  /** Reads a document again, now or at the end of the first reading. */
  void touch(String id) {
    if (!complete) {
      touched.add(id);
      // It may have become complete in between.
      if (!complete || !touched.remove(id)) {
        return;
      }
    }
    reread(id);
  }

  @Override
  public void run() {
    try {
      readDocuments();
      readLayers();
      for (String id : touched) {
        reread(id);
      }
      complete = true;
      touched.forEach(this::reread);
      touched.clear();
    } catch (RuntimeException e) {
      LOG.warn("Corpus {} cannot be listed: {}", corpus.name(), e.toString());
    } finally {
      changed.run();
    }
  }

  private void readDocuments() {
    Iterator<Document> documents = corpus.documents();
    while (!closed && documents.hasNext()) {
      index.put(Row.of(documents.next(), sources));
      changed.run();
    }
  }

  private void readLayers() {
    Set<String> failed =
        corpus.quarantined().stream()
            .map(Corpus.Quarantined::documentId)
            .collect(Collectors.toSet());
    Function<String, ReviewFacts> facts = reviews.facts(corpus);
    for (Row row : index.rows()) {
      if (closed) {
        return;
      }
      readLayers(row.id(), failed.contains(row.id()), facts);
      changed.run();
    }
  }

  private void readLayers(String id, boolean failed, Function<String, ReviewFacts> facts) {
    List<Layer> current = corpus.current(id);
    LabelCounts machine = LabelCounts.of(current, index.labels());
    LabelCounts imported = LabelCounts.of(imported(id), index.labels());
    ReviewFacts review = facts.apply(id);
    Row.Run read = failed ? Row.Run.FAILED : current.isEmpty() ? Row.Run.NONE : Row.Run.FINISHED;
    index.change(
        id,
        row -> {
          Row known = row.withImported(imported).withReview(review);
          return row.run() == Row.Run.UNKNOWN ? known.withRun(read, machine) : known;
        });
  }

  private List<Layer> imported(String id) {
    return corpus.layers(id).stream()
        .filter(header -> header.version().isEmpty())
        .filter(header -> !header.annotator().equals(LayerHeader.DOCUMENT))
        .flatMap(header -> corpus.layer(id, header.fingerprint()).stream())
        .toList();
  }

  private void reread(String id) {
    Row known = index.row(id);
    ReviewFacts review = known == null ? ReviewFacts.NONE : known.review();
    corpus.document(id).ifPresent(document -> index.put(Row.of(document, shared())));
    readLayers(id, false, i -> review);
    changed.run();
  }

  private Map<String, String> shared() {
    // The map of the first reading belongs to its thread; a few texts more do not matter later.
    return complete ? new HashMap<>() : sources;
  }
}
