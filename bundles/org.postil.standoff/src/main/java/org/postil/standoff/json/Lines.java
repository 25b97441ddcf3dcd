package org.postil.standoff.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line as bytes. A line that is too long is skipped, not stored, so memory
 * is bounded whatever the stream holds. Used by one thread.
 */
public final class Lines implements Closeable {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[CHUNK];
  private int at;
  private int filled;
  private int number;

  /**
   * Starts reading.
   *
   * @param in the stream; closed with this
   * @param maxBytes longest line that is read, in bytes
   */
  public Lines(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param bytes its bytes without the line end; null when it is too long
   */
  public record Line(int number, byte @Nullable [] bytes) {

    /**
     * Whether there is nothing but white space on the line.
     *
     * @return true for an empty line
     */
    public boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads the next line.
   *
   * @return the line; null at the end of the stream
   * @throws IOException if the stream cannot be read
   */
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = null;
    boolean tooLong = false;
    while (fill()) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line = line == null ? new ByteArrayOutputStream(end - at) : line;
      if (!tooLong && (long) line.size() + end - at > maxBytes) {
        tooLong = true;
        line = new ByteArrayOutputStream(0); // what is read so far is not needed
      }
      if (!tooLong) {
        line.write(buffer, at, end - at);
      }
      at = end + 1;
      if (end < filled) {
        return line(line, tooLong);
      }
    }
    return line == null ? null : line(line, tooLong);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    filled = in.readNBytes(buffer, 0, CHUNK);
    at = 0;
    return filled > 0;
  }

  private Line line(ByteArrayOutputStream bytes, boolean tooLong) {
    number++;
    return new Line(number, tooLong ? null : withoutMark(bytes.toByteArray()));
  }

  /** The first line may begin with a byte order mark. */
  private byte[] withoutMark(byte[] line) {
    boolean mark =
        number == 1
            && line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return mark ? java.util.Arrays.copyOfRange(line, 3, line.length) : line;
  }
}
