package org.postil.io.archive.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a TAR file member by member: ustar, with the long names of GNU and POSIX. As a stream it
 * gives the member that {@link #next} came to.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">pax</a>
 */
final class TarInput extends InputStream {

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private long left;
  private long padding;

  /** A file that is not as the format wants it. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  TarInput(InputStream in) {
    this.in = in;
  }

  /** Goes to the next plain file; its name, or empty at the end. */
  Optional<String> next() throws IOException {
    String longName = null;
    while (true) {
      leap(left + padding);
      left = 0;
      padding = 0;
      byte[] header = in.readNBytes(BLOCK);
      if (header.length == 0 || isZero(header)) {
        return Optional.empty();
      }
      if (header.length < BLOCK) {
        throw new Damaged("it ends within a header");
      }
      left = size(header);
      padding = (BLOCK - left % BLOCK) % BLOCK;
      switch (header[156]) {
        case 'L' -> longName = text(left).replace("\u0000", "");
        case 'x' -> longName = path(text(left), longName);
        case '0', 0, '7' -> {
          return Optional.of(longName == null ? name(header) : longName);
        }
        default -> longName = null;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(into, from, (int) Math.min(length, left));
    if (count < 0) {
      throw new Damaged("it ends within a member");
    }
    left -= count;
    return count;
  }

  private String text(long length) throws IOException {
    if (length > LONGEST_NAME) {
      throw new Damaged("a name in it has " + length + " bytes");
    }
    byte[] bytes = in.readNBytes((int) length);
    left = 0;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Records of a pax header look like {@code 21 path=a/long/name} and a line end. */
  private static String path(String records, String otherwise) {
    for (String record : records.split("\n")) {
      int at = record.indexOf(" path=");
      if (at > 0) {
        return record.substring(at + " path=".length());
      }
    }
    return otherwise;
  }

  private static String name(byte[] header) {
    String prefix = string(header, 345, 155);
    String name = string(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String string(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf(0);
    return end < 0 ? text : text.substring(0, end);
  }

  private static long size(byte[] header) throws Damaged {
    long size = 0;
    if (header[124] < 0) {
      for (int i = 125; i < 136; i++) {
        size = size << 8 | header[i] & 0xFF;
      }
    } else {
      String octal = string(header, 124, 12).strip();
      try {
        size = octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
      } catch (NumberFormatException e) {
        throw new Damaged("the size of a member is [" + octal + "]");
      }
    }
    if (size < 0) {
      throw new Damaged("the size of a member is negative");
    }
    return size;
  }

  private void leap(long bytes) throws IOException {
    if (bytes > 0) {
      try {
        in.skipNBytes(bytes);
      } catch (EOFException e) {
        throw new Damaged("it ends within a member");
      }
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }
}
