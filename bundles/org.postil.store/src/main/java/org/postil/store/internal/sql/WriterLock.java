package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread of one process write to a corpus at a time. The operating system holds the lock,
 * so that of a killed process is free at once; the file says who has it, or had it last.
 */
final class WriterLock implements AutoCloseable {

  private static final long FIRST_PAUSE_NANOS = 100_000;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;
  private static final int LONGEST_LINE = 200;

  private final Path file;
  private final Duration patience;

  /** Fair, so that no thread starves. Not used twice by one thread. */
  private final ReentrantLock threads = new ReentrantLock(true);

  private final byte[] self = LockHolder.self().line().getBytes(StandardCharsets.UTF_8);
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  WriterLock(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /**
   * Waits for the lock.
   *
   * @throws IOException if another process keeps it longer than the patience
   */
  void acquire() throws IOException {
    threads.lock();
    // A file channel closes itself under an interrupted thread: put the interrupt off.
    boolean interrupted = Thread.interrupted();
    boolean done = false;
    try {
      lockFile();
      done = true;
    } finally {
      if (!done) {
        threads.unlock();
      }
      restore(interrupted);
    }
  }

  /** Gives the lock back. */
  void release() throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      if (lock != null) {
        lock.release();
      }
    } finally {
      threads.unlock();
      restore(interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private void lockFile() throws IOException {
    FileChannel open = open();
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_NANOS;
    while (!tryLock(open)) {
      if (System.nanoTime() - deadline > 0) {
        throw new StoreException(held(open));
      }
      LockSupport.parkNanos(pause);
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new StoreException(
            "Cannot write to [" + file.getParent() + "]: interrupted while waiting for the lock");
      }
      pause = Math.min(LONGEST_PAUSE_NANOS, pause * 2);
    }
    if (!read(open).equals(new String(self, StandardCharsets.UTF_8))) {
      open.truncate(0);
      open.write(ByteBuffer.wrap(self), 0);
    }
  }

  private FileChannel open() throws IOException {
    FileChannel open = channel;
    if (open == null || !open.isOpen()) {
      open =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel = open;
    }
    return open;
  }

  private boolean tryLock(FileChannel open) throws IOException {
    try {
      lock = open.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // A second store of this very process, for example of a second framework.
      return false;
    }
  }

  private String held(FileChannel open) throws IOException {
    return "Cannot write to ["
        + file.getParent()
        + "]: another process ("
        + read(open).strip()
        + ") has been writing for "
        + TimeUnit.NANOSECONDS.toSeconds(patience.toNanos())
        + " seconds; wait for it to end, or end it";
  }

  private static String read(FileChannel open) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
    open.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
