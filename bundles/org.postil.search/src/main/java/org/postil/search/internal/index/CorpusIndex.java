package org.postil.search.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index of a corpus, open for reading. Every process reads it, one at a time writes. Safe for
 * use by many threads.
 */
final class CorpusIndex implements Closeable {

  /** Raised when entries are made another way: older indexes are made anew. */
  static final String FORMAT = "3";

  private static final String FORMAT_KEY = "format";
  private static final String MARK_KEY = "corpus";
  private static final String NAMES_KEY = "names";
  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final long PAUSE_NANOS = 50_000_000L;

  private final FSDirectory directory;
  private final SearcherManager manager;

  /** Uses a searcher. */
  @FunctionalInterface
  interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  private CorpusIndex(FSDirectory directory) throws IOException {
    this.directory = directory;
    if (!DirectoryReader.indexExists(directory)) {
      try (IndexWriter writer = writer(directory)) {
        writer.commit();
      }
    }
    manager = new SearcherManager(directory, null);
  }

  static CorpusIndex open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      return new CorpusIndex(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Takes away all files but the lock, whatever is wrong with them. */
  static void clear(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  <T> T read(Work<T> work) throws IOException {
    manager.maybeRefreshBlocking();
    IndexSearcher searcher = manager.acquire();
    try {
      return work.with(searcher);
    } finally {
      manager.release(searcher);
    }
  }

  /** Whether the index was made from the corpus as it was when it had a mark. */
  boolean isOf(String mark) throws IOException {
    return read(searcher -> isOf(searcher, mark));
  }

  static boolean isOf(IndexSearcher searcher, String mark) throws IOException {
    Map<String, String> state = state(searcher);
    return FORMAT.equals(state.get(FORMAT_KEY)) && mark.equals(state.get(MARK_KEY));
  }

  /** Number of the names of labels that entries have; that of now if there are no entries. */
  static long names(IndexSearcher searcher, long now) throws IOException {
    String names = state(searcher).get(NAMES_KEY);
    return names == null ? now : Long.parseLong(names);
  }

  private static Map<String, String> state(IndexSearcher searcher) throws IOException {
    return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
  }

  /** Whether entries may be kept. */
  boolean isOfThisFormat() throws IOException {
    return read(CorpusIndex::isOfThisFormat);
  }

  static boolean isOfThisFormat(IndexSearcher searcher) throws IOException {
    return searcher.getIndexReader().maxDoc() == 0
        || FORMAT.equals(state(searcher).get(FORMAT_KEY));
  }

  /** Makes what was written last, of the corpus with that mark and these names of labels. */
  static void commit(IndexWriter writer, String mark, long names) throws IOException {
    writer.setLiveCommitData(
        Map.of(FORMAT_KEY, FORMAT, MARK_KEY, mark, NAMES_KEY, String.valueOf(names)).entrySet());
    writer.commit();
  }

  /** Takes all entries away. */
  static void empty(IndexWriter writer) throws IOException {
    writer.deleteAll();
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, MARK_KEY, "").entrySet());
    writer.commit();
  }

  /** Opens for writing; waits while another process writes. */
  IndexWriter writer() throws IOException {
    return writer(directory);
  }

  private static IndexWriter writer(FSDirectory directory) throws IOException {
    long start = System.nanoTime();
    while (true) {
      try {
        return new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() - start > PATIENCE_NANOS || Thread.currentThread().isInterrupted()) {
          throw new IndexBusyException(
              "Cannot update the index ["
                  + directory.getDirectory()
                  + "]: another process is doing so; wait until it is done, then search again",
              e);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      manager.close();
    }
  }
}
