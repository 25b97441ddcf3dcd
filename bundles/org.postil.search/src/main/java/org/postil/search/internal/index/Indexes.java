package org.postil.search.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.postil.api.review.Reviewer;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of a home, opened when they are searched first. Safe for use by many threads and
 * processes.
 */
public final class Indexes implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

  private final IndexFolder folder;
  private final Reviewer reviewer;
  private final Map<String, CorpusIndex> open = new HashMap<>();
  private final IndexKeeper keeper;

  /** Uses an index that is up to date. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Uses it.
     *
     * @param searcher the index as it is now
     * @return what was found
     * @throws IOException if the index cannot be read
     */
    T with(IndexSearcher searcher) throws IOException;
  }

  private interface Attempt<T> {
    T with(CorpusIndex index) throws IOException;
  }

  /**
   * The indexes of a home.
   *
   * @param folder where they are
   * @param reviewer folds people's decisions
   * @param pause shortest time between two looks at a corpus that was searched
   */
  public Indexes(IndexFolder folder, Reviewer reviewer, Duration pause) {
    this.folder = folder;
    this.reviewer = reviewer;
    keeper = new IndexKeeper(this::update, pause);
  }

  /**
   * Uses the index of a corpus, which is brought up to date or made anew before if need be.
   *
   * @param corpus the corpus
   * @param work what to do
   * @param <T> type of the result
   * @return what the work returns
   * @throws IOException if the corpus or the index cannot be read or written
   */
  public <T> T read(EditableCorpus corpus, Work<T> work) throws IOException {
    T found =
        mended(
            corpus,
            index -> {
              update(corpus, index, done -> {});
              return index.read(work::with);
            });
    keeper.follow(corpus);
    return found;
  }

  /**
   * Brings an index up to date.
   *
   * @param corpus the corpus
   * @param progress told the number of documents done, now and then
   * @return number of documents that were indexed or taken out
   * @throws IOException if the corpus cannot be read or the index cannot be written
   */
  public long update(EditableCorpus corpus, LongConsumer progress) throws IOException {
    return mended(corpus, index -> update(corpus, index, progress));
  }

  /**
   * Brings an index up to date soon after each change from now on, if there is one.
   *
   * @param corpus the corpus
   * @throws IOException if it cannot be seen whether there is one
   */
  public void follow(EditableCorpus corpus) throws IOException {
    if (!keeper.follows(corpus) && folder.has(corpus.name())) {
      keeper.follow(corpus);
    }
  }

  /**
   * Makes an index anew.
   *
   * @param corpus the corpus
   * @param progress told the number of documents done, now and then
   * @return number of documents
   * @throws IOException if the corpus cannot be read or the index cannot be written
   */
  public long rebuild(EditableCorpus corpus, LongConsumer progress) throws IOException {
    try (IndexWriter writer = index(corpus.name()).writer()) {
      CorpusIndex.empty(writer);
    } catch (IndexBusyException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.info("The index of [{}] is broken and made anew: {}", corpus.name(), e.toString());
      clear(corpus.name());
    }
    return update(corpus, index(corpus.name()), progress);
  }

  /**
   * Compares an index with its corpus.
   *
   * @param corpus the corpus
   * @param repair whether to make a wrong index anew
   * @param findings takes what is wrong
   * @return number of documents that were compared; 0 if there is no index yet
   * @throws IOException if the corpus cannot be read, or the index cannot be made anew
   */
  public long examine(EditableCorpus corpus, boolean repair, Consumer<Finding> findings)
      throws IOException {
    if (!folder.has(corpus.name())) {
      return 0;
    }
    IndexCheck check = new IndexCheck(new DocumentReader(corpus, reviewer));
    try {
      index(corpus.name()).read(check::run);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      check.unreadable(e);
    }
    if (!check.problem().isEmpty()) {
      if (repair) {
        rebuild(corpus, done -> {});
      }
      String remedy =
          repair
              ? "made it anew"
              : "make it anew: postil search --rebuild --corpus " + corpus.name();
      findings.accept(
          new Finding("index [" + folder.of(corpus.name()) + "]", check.problem(), remedy, repair));
    }
    return check.compared();
  }

  /** Does something; if the index turns out to be broken, makes it anew and does it again. */
  private <T> T mended(EditableCorpus corpus, Attempt<T> attempt) throws IOException {
    try {
      return attempt.with(index(corpus.name()));
    } catch (UncheckedIOException e) {
      // The corpus cannot be read: that is not the fault of the index.
      throw new IOException(e.getMessage(), e);
    } catch (IndexBusyException | CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.info("The index of [{}] is broken and made anew: {}", corpus.name(), e.toString());
      clear(corpus.name());
      return attempt.with(index(corpus.name()));
    }
  }

  private long update(EditableCorpus corpus, CorpusIndex index, LongConsumer progress)
      throws IOException {
    if (index.isOf(corpus.changes().mark())) {
      return 0;
    }
    synchronized (index) {
      if (index.isOf(corpus.changes().mark())) {
        return 0;
      }
      try (IndexWriter writer = index.writer()) {
        if (!index.isOfThisFormat()) {
          CorpusIndex.empty(writer);
        }
        IndexUpdate update =
            new IndexUpdate(new DocumentReader(corpus, reviewer), writer, progress);
        return index.read(update::run);
      }
    }
  }

  private synchronized CorpusIndex index(String corpus) throws IOException {
    CorpusIndex known = open.get(corpus);
    if (known == null) {
      known = CorpusIndex.open(folder.of(corpus));
      open.put(corpus, known);
    }
    return known;
  }

  private synchronized void clear(String corpus) throws IOException {
    Path place = folder.of(corpus);
    CorpusIndex broken = open.remove(corpus);
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException | AlreadyClosedException e) {
        LOG.debug("The broken index of [{}] could not be closed", corpus, e);
      }
    }
    CorpusIndex.clear(place);
  }

  @Override
  public void close() throws IOException {
    keeper.close();
    closeAll();
  }

  private synchronized void closeAll() throws IOException {
    for (CorpusIndex each : open.values()) {
      each.close();
    }
    open.clear();
  }
}
