package org.postil.dataset.internal.spill;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of records of one length: they are appended, then read by number. Used by one thread. */
public final class FixedRecords implements Closeable {

  private static final int PENDING = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final int length;
  private final ByteBuffer pending;
  private final ByteBuffer read;
  private long written;

  /**
   * Makes an empty file.
   *
   * @param file where; deleted when this is closed
   * @param length bytes in a record
   * @throws IOException if it cannot be made
   */
  public FixedRecords(Path file, int length) throws IOException {
    this.file = file;
    this.length = length;
    this.pending = ByteBuffer.allocate(Math.max(1, PENDING / length) * length);
    this.read = ByteBuffer.allocate(length);
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /**
   * Starts the next record.
   *
   * @return takes exactly the bytes of one record, before the next call on this object
   * @throws IOException if records before cannot be written
   */
  public ByteBuffer append() throws IOException {
    if (!pending.hasRemaining()) {
      flush();
    }
    return pending;
  }

  /**
   * Reads a record.
   *
   * @param number its number, from 0
   * @return its bytes, until the next call
   * @throws IOException if it cannot be read
   */
  public ByteBuffer get(int number) throws IOException {
    flush();
    read.clear();
    long at = (long) number * length;
    while (read.hasRemaining()) {
      int count = channel.read(read, at + read.position());
      if (count < 0) {
        throw new EOFException("Cannot read record " + number + " of [" + file + "]");
      }
    }
    return read.flip();
  }

  private void flush() throws IOException {
    if (pending.position() > 0) {
      pending.flip();
      while (pending.hasRemaining()) {
        written += channel.write(pending, written);
      }
      pending.clear();
    }
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
