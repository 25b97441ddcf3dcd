package org.postil.search.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postil.api.store.EditableCorpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the indexes of corpora that were searched or opened up to date while nobody waits for
 * them, on a thread of its own: whoever writes to a corpus, in this process or another, is not held
 * up, and the next search finds little left to do. Safe for use by many threads.
 */
final class IndexKeeper implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final Duration END = Duration.ofSeconds(10);

  /**
   * A pause is so many times the work before it, so that large corpora are not looked at always.
   */
  private static final int PAUSES_OF_WORK = 10;

  private final Update update;
  private final long shortestPause;
  private final Map<String, EditableCorpus> followed = new ConcurrentHashMap<>();
  private volatile boolean closed;
  private @Nullable Thread thread;

  /** Brings an index up to date. */
  @FunctionalInterface
  interface Update {
    void run(EditableCorpus corpus, LongConsumer progress) throws IOException;
  }

  IndexKeeper(Update update, Duration shortestPause) {
    this.update = update;
    this.shortestPause = shortestPause.toNanos();
  }

  /** Whether it looks after the index of a corpus. */
  boolean follows(EditableCorpus corpus) {
    return followed.containsKey(corpus.name());
  }

  /** Looks after the index of a corpus from now on. */
  synchronized void follow(EditableCorpus corpus) {
    followed.put(corpus.name(), corpus);
    if (thread == null && !closed) {
      thread = new Thread(this::run, "postil-search-index");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    long pause = shortestPause;
    while (!closed) {
      LockSupport.parkNanos(pause);
      long begin = System.nanoTime();
      followed.values().forEach(this::look);
      pause = Math.max(shortestPause, (System.nanoTime() - begin) * PAUSES_OF_WORK);
    }
  }

  private void look(EditableCorpus corpus) {
    try {
      if (!closed) {
        update.run(corpus, done -> goOn());
      }
    } catch (IndexBusyException | CancellationException e) {
      LOG.debug("The index of [{}] is left for later: {}", corpus.name(), e.toString());
    } catch (IOException | RuntimeException e) {
      // Who searches next is told why, and the corpus is followed again.
      LOG.debug("The index of [{}] is no longer looked after", corpus.name(), e);
      followed.remove(corpus.name());
    }
  }

  private void goOn() {
    if (closed) {
      throw new CancellationException("the index is closed");
    }
  }

  /** Ends what is being done; what was not kept is done again by the next search. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      running = thread;
    }
    if (running != null) {
      LockSupport.unpark(running);
      try {
        running.join(END.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
