package org.postil.web.internal.corpus;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** How long a request waits for the first rows of a list that is being read. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long STEP_MILLIS = 5;

  private final Corpus corpus;
  private final DocumentIndex index;
  private final ReviewFactsSource reviews;
  private final Runnable changed;
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final CountDownLatch listed = new CountDownLatch(1);
  private final AtomicBoolean renaming = new AtomicBoolean();
  private volatile boolean complete;

  /** Number of the names that labels had when they were read. */
  private volatile long names;

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

  /**
   * Waits until a number of rows is there, all documents are listed, or a moment is over.
   *
   * @param rows how many are wanted
   */
  void awaitRows(int rows) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (index.size() < rows
          && System.nanoTime() < until
          && !listed.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
        // The builder goes on meanwhile.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    closed = true;
  }

  /** Reads all labels again, on a thread of its own, if they have other names than were read. */
  void requireNames() {
    if (complete && names != Labels.of(corpus).names() && renaming.compareAndSet(false, true)) {
      start(this::rename, corpus.name());
    }
  }

  private void rename() {
    try {
      long now = Labels.of(corpus).names();
      for (Row row : index.rows()) {
        if (!closed) {
          readLabels(row.id());
          changed.run();
        }
      }
      names = now;
    } catch (RuntimeException e) {
      LOG.warn("The labels of corpus {} cannot be read: {}", corpus.name(), e.toString());
    } finally {
      renaming.set(false);
      changed.run();
    }
  }

  private void readLabels(String id) {
    LabelCounts machine = LabelCounts.of(corpus.current(id), index.labels());
    LabelCounts imported = LabelCounts.of(imported(id), index.labels());
    index.change(id, row -> row.withImported(imported).withRun(row.run(), machine));
  }

  /** Starts work that gives way to requests. */
  static void start(Runnable work, String corpus) {
    Thread thread = new Thread(work, "postil-index-" + corpus);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
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
      listed.countDown();
      names = Labels.of(corpus).names();
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
      listed.countDown();
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
