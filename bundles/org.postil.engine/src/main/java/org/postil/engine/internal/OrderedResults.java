package org.postil.engine.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.ResultSink;

/**
 * Hands results to a sink in order of the documents. Only a window of documents may be in work or
 * waiting for an earlier one, so memory is bounded. Safe for use by many threads.
 */
final class OrderedResults {

  private final ResultSink sink;
  private final Semaphore window;
  private final ReentrantLock draining = new ReentrantLock();
  private final Map<Long, DocumentResult> waiting = new HashMap<>();
  private long next;
  private long failed;

  OrderedResults(ResultSink sink, int window) {
    this.sink = sink;
    this.window = new Semaphore(window);
  }

  /** Waits a little for room for one more document. */
  boolean reserve() throws InterruptedException {
    return window.tryAcquire(200, TimeUnit.MILLISECONDS);
  }

  /** Gives back room that was not used. */
  void unreserve() {
    window.release();
  }

  synchronized long delivered() {
    return next;
  }

  synchronized long failed() {
    return failed;
  }

  void deliver(DocumentResult result) throws IOException {
    synchronized (this) {
      waiting.put(result.index(), result);
    }
    // Whoever holds the lock drains; it looks once more after unlocking, so nothing is left.
    while (draining.tryLock()) {
      try {
        for (DocumentResult ready = poll(); ready != null; ready = poll()) {
          sink.accept(ready);
          done(ready);
        }
      } finally {
        draining.unlock();
      }
      if (!isReady()) {
        return;
      }
    }
  }

  private synchronized @Nullable DocumentResult poll() {
    return waiting.remove(next);
  }

  private synchronized boolean isReady() {
    return waiting.containsKey(next);
  }

  private synchronized void done(DocumentResult result) {
    next++;
    failed += result.failed().isPresent() ? 1 : 0;
    window.release();
  }
}
