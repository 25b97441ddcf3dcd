package org.postil.itest.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The same piece of text again and again, made while it is read. Used by one thread. */
final class Repeated extends InputStream {

  private final byte[] piece;
  private long left;
  private int at;

  private Repeated(String piece, long bytes) {
    // Longer pieces are copied faster.
    this.piece = piece.repeat(Math.max(1, 8192 / piece.length())).getBytes(StandardCharsets.UTF_8);
    this.left = bytes;
  }

  /** A beginning, then the piece until so many bytes have come. */
  static InputStream after(String beginning, String piece, long bytes) {
    byte[] start = beginning.getBytes(StandardCharsets.ISO_8859_1);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(start), new Repeated(piece, bytes))));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (left == 0) {
      return -1;
    }
    int count = (int) Math.min(Math.min(length, left), piece.length - at);
    System.arraycopy(piece, at, into, from, count);
    at = (at + count) % piece.length;
    left -= count;
    return count;
  }

  @Override
  public String toString() {
    return left + " bytes of " + Arrays.toString(piece);
  }
}
