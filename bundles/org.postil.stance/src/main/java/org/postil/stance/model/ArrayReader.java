package org.postil.stance.model;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads arrays, each with its length before it, big-endian. */
final class ArrayReader {

  private ArrayReader() {}

  static int[] readInts(DataInput in) throws IOException {
    int[] values = new int[in.readInt()];
    bytes(in, values.length * Integer.BYTES).asIntBuffer().get(values);
    return values;
  }

  static float[] readFloats(DataInput in) throws IOException {
    float[] values = new float[in.readInt()];
    bytes(in, values.length * Float.BYTES).asFloatBuffer().get(values);
    return values;
  }

  static short[] readShorts(DataInput in) throws IOException {
    short[] values = new short[in.readInt()];
    bytes(in, values.length * Short.BYTES).asShortBuffer().get(values);
    return values;
  }

  private static ByteBuffer bytes(DataInput in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
