package org.postil.io.uima.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks Google's framed Snappy format, of blocks of at most 64 KiB, as newer versions of
 * INCEpTION use it. Checksums are not compared: what they protect is checked when it is read.
 *
 * @see <a href="https://github.com/google/snappy/blob/main/framing_format.txt">the format</a>
 */
final class SnappyInput extends InputStream {

  private static final int LARGEST_BLOCK = 1 << 16;
  private static final int CHECKSUM = 4;

  private final InputStream in;
  private byte[] block = new byte[0];
  private int at;

  SnappyInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0 || !fill()) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block, at, into, from, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == block.length) {
      int kind = in.read();
      if (kind < 0) {
        return false;
      }
      int length = in.read() | in.read() << 8 | in.read() << 16;
      byte[] chunk = in.readNBytes(Math.max(0, length));
      if (chunk.length != length) {
        throw new EOFException("it ends in the middle of a packed block");
      }
      at = 0;
      block = kind > 1 || length < CHECKSUM ? new byte[0] : unpack(kind, chunk);
      if (kind > 1 && kind < 0x80) {
        throw new IOException("it has a packed block of unknown kind " + kind);
      }
    }
    return true;
  }

  private static byte[] unpack(int kind, byte[] chunk) throws IOException {
    if (kind == 1) {
      return java.util.Arrays.copyOfRange(chunk, CHECKSUM, chunk.length);
    }
    try {
      return decode(chunk);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException("a packed block of it is damaged", e);
    }
  }

  private static byte[] decode(byte[] chunk) throws IOException {
    int at = CHECKSUM;
    int size = 0;
    int shift = 0;
    do {
      size |= (chunk[at] & 0x7F) << shift;
      shift += 7;
    } while (chunk[at++] < 0 && shift < 28);
    if (size > LARGEST_BLOCK) {
      throw new IOException("a packed block of it is larger than " + LARGEST_BLOCK + " bytes");
    }
    byte[] out = new byte[size];
    int to = 0;
    while (at < chunk.length) {
      int tag = chunk[at++] & 0xFF;
      int length;
      int back;
      switch (tag & 3) {
        case 0 -> {
          int extra = Math.max(0, (tag >> 2) - 59);
          length = (extra == 0 ? tag >> 2 : little(chunk, at, extra)) + 1;
          at += extra;
          System.arraycopy(chunk, at, out, to, length);
          at += length;
          to += length;
          continue;
        }
        case 1 -> {
          length = (tag >> 2 & 7) + 4;
          back = tag >> 5 << 8 | chunk[at++] & 0xFF;
        }
        case 2 -> {
          length = (tag >> 2) + 1;
          back = little(chunk, at, 2);
          at += 2;
        }
        default -> {
          length = (tag >> 2) + 1;
          back = little(chunk, at, 4);
          at += 4;
        }
      }
      if (back <= 0) {
        throw new IOException("a packed block of it refers to itself");
      }
      for (int i = 0; i < length; i++, to++) {
        out[to] = out[to - back];
      }
    }
    return out;
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= (bytes[at + i] & 0xFF) << 8 * i;
    }
    return value;
  }
}
