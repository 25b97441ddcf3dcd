package org.postil.entities.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Unsigned 32-bit numbers in one to five bytes, low bits first (LEB128). */
public final class Varint {

  private Varint() {}

  /** Reads one number. */
  public static int read(DataInput in) throws IOException {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = in.readByte();
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  /** Writes one number. */
  public static void write(int value, DataOutput out) throws IOException {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
