package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread of one process write to a corpus at a time. */
final class WriterLock implements AutoCloseable {

  private static final long SHORTEST_PAUSE_NANOS = 100_000;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  /** A pause is at most this part of the wait so far: short transactions are waited for briskly. */
  private static final int PAUSES_IN_A_WAIT = 8;

  private final Path file;
  private final Duration patience;

  /** Fair, so that no thread starves. Not taken twice by one thread. */
  private final ReentrantLock threads = new ReentrantLock(true);

  private final ProcessLock processes;

  WriterLock(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
    processes = new ProcessLock(file);
  }

  /**
   * Waits for the lock.
   *
   * @throws IOException if another process keeps it longer than the patience
   */
  void acquire() throws IOException {
    threads.lock();
    boolean done = false;
    try {
      awaitProcesses();
      done = true;
    } finally {
      if (!done) {
        threads.unlock();
      }
    }
  }

  /** Gives the lock back. */
  void release() throws IOException {
    try {
      processes.giveBack();
    } finally {
      threads.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    processes.close();
  }

  private void awaitProcesses() throws IOException {
    long start = System.nanoTime();
    while (!processes.tryTake()) {
      long waited = System.nanoTime() - start;
      if (waited > patience.toNanos()) {
        throw new StoreException(
            "Cannot write to ["
                + file.getParent()
                + "]: another process ("
                + LockHolder.words(processes.holder())
                + ") has been writing for "
                + patience.toSeconds()
                + " seconds; wait for it to end, or end it");
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new StoreException(
            "Cannot write to [" + file.getParent() + "]: interrupted while waiting for the lock");
      }
      long pause = Math.max(SHORTEST_PAUSE_NANOS, waited / PAUSES_IN_A_WAIT);
      LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, pause));
    }
  }
}
