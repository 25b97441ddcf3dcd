package org.postil.cli.internal.input;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;

/**
 * Documents for a job: a thread reads ahead, only so far that memory stays bounded. Gold layers and
 * failures travel beside the documents and are handed over in the order of reading, by {@link
 * #settle}, when the results come.
 */
public final class DocumentStream implements Iterator<Document>, AutoCloseable {

  /** Characters and bytes that may wait, and the number of documents that may. */
  private static final int ROOM = 1 << 25;

  private static final int MOST_DOCUMENTS = 1 << 7;

  private final DocumentReader reader;
  private final Thread thread = new Thread(this::readAll, "postil-reader");
  private final Semaphore room = new Semaphore(ROOM);
  private final BlockingQueue<Item> ahead = new LinkedBlockingQueue<>();
  private final Queue<Item> unsettled = new ConcurrentLinkedQueue<>();
  private @Nullable Read next;
  private volatile boolean closed;

  private sealed interface Item {}

  private record Read(Document document, List<Layer> gold, int cost) implements Item {}

  private record Failed(ReadFailure failure) implements Item {}

  private record Handed(List<Layer> gold) implements Item {}

  private record End(@Nullable Throwable broken) implements Item {}

  /** Takes the failures that came before a result. */
  @FunctionalInterface
  public interface FailureSink {
    /**
     * Takes a failure.
     *
     * @param failure what could not be read
     * @throws IOException if it cannot be kept
     */
    void accept(ReadFailure failure) throws IOException;
  }

  /**
   * Starts to read.
   *
   * @param reader what to read
   */
  public DocumentStream(DocumentReader reader) {
    this.reader = reader;
    thread.setDaemon(true);
    thread.start();
  }

  private void readAll() {
    Throwable broken = null;
    try {
      reader.read(
          new ReadSink() {
            @Override
            public void document(ImportedDocument imported) throws IOException {
              put(imported);
            }

            @Override
            public void failed(ReadFailure failure) {
              ahead.add(new Failed(failure));
            }
          });
    } catch (IOException | RuntimeException | Error e) {
      broken = closed ? null : e;
    }
    ahead.add(new End(broken));
  }

  private void put(ImportedDocument imported) throws IOException {
    Document document = imported.document();
    long size = (long) document.text().length() + document.original().bytes().length;
    int cost = (int) Math.min(ROOM, Math.max(ROOM / MOST_DOCUMENTS, size));
    try {
      room.acquire(cost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Reading was stopped").initCause(e);
    }
    ahead.add(new Read(document, imported.gold(), cost));
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && !closed) {
        Item item = ahead.take();
        if (item instanceof Read read) {
          next = read;
        } else if (item instanceof End end) {
          closed = true;
          if (end.broken() != null) {
            throw failure(end.broken());
          }
        } else {
          unsettled.add(item);
        }
      }
      return next != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static RuntimeException failure(Throwable broken) {
    return broken instanceof IOException io
        ? new UncheckedIOException(io)
        : new IllegalStateException("Reading broke: " + broken, broken);
  }

  @Override
  public Document next() {
    Read read = hasNext() ? next : null;
    if (read == null) {
      throw new NoSuchElementException("There are no more documents");
    }
    next = null;
    room.release(read.cost());
    unsettled.add(new Handed(read.gold()));
    return read.document();
  }

  /**
   * Hands over what belongs to the next result: call it once for each result, in order.
   *
   * @param failures takes the failures of reading that came before the document
   * @return the gold layers of the document
   * @throws IOException what the sink threw
   */
  public List<Layer> settle(FailureSink failures) throws IOException {
    for (Item item = unsettled.poll(); item != null; item = unsettled.poll()) {
      if (item instanceof Handed handed) {
        return handed.gold();
      }
      if (item instanceof Failed failed) {
        failures.accept(failed.failure());
      }
    }
    throw new IllegalStateException("More results came than documents were handed out");
  }

  /**
   * Hands over the failures after the last result.
   *
   * @param failures takes the failures
   * @throws IOException what the sink threw
   */
  public void settleRest(FailureSink failures) throws IOException {
    for (Item item = unsettled.poll(); item != null; item = unsettled.poll()) {
      if (item instanceof Failed failed) {
        failures.accept(failed.failure());
      }
    }
  }

  /** Stops reading; there is no next document. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    ahead.add(new End(null));
  }
}
