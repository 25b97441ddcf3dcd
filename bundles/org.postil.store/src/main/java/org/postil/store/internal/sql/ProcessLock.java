package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock among processes. The operating system holds it, so that of a killed process is free at
 * once; the file says who has it, or had it last. Used by one thread at a time.
 */
public final class ProcessLock implements AutoCloseable {

  private static final int LONGEST_LINE = 200;

  private final Path file;
  private final byte[] self = LockHolder.self().line().getBytes(StandardCharsets.UTF_8);
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  /**
   * A lock that nobody has taken yet.
   *
   * @param file made when the lock is first tried
   */
  public ProcessLock(Path file) {
    this.file = file;
  }

  /**
   * Takes the lock if it is free.
   *
   * @return false if another process, or another lock of this process, has it
   * @throws IOException if the file cannot be made
   */
  public boolean tryTake() throws IOException {
    // A file channel closes itself under an interrupted thread: put the interrupt off.
    boolean interrupted = Thread.interrupted();
    try {
      FileChannel open = open();
      lock = open.tryLock();
      if (lock != null && !holder().equals(new String(self, StandardCharsets.UTF_8))) {
        open.truncate(0);
        open.write(ByteBuffer.wrap(self), 0);
      }
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } finally {
      restore(interrupted);
    }
  }

  /**
   * Gives the lock back.
   *
   * @throws IOException if the operating system refuses
   */
  public void giveBack() throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      if (lock != null) {
        lock.release();
      }
    } finally {
      restore(interrupted);
    }
  }

  /**
   * Who has the lock, or had it last.
   *
   * @return a line for people; empty if nobody had it yet
   * @throws IOException if the file cannot be read
   */
  public String holder() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
    open().read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
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

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
