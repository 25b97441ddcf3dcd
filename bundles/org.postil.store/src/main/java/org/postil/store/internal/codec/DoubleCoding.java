package org.postil.store.internal.codec;

import java.nio.ByteBuffer;

/**
 * Doubles as bytes, big endian: four bytes each when all of them came from floats, eight otherwise.
 * The bits of every NaN survive.
 */
final class DoubleCoding {

  private DoubleCoding() {}

  static byte[] toBytes(double[] values) {
    boolean floats = areFloats(values);
    ByteBuffer bytes = ByteBuffer.allocate(values.length * (floats ? 4 : 8));
    for (double value : values) {
      if (floats) {
        bytes.putFloat((float) value);
      } else {
        bytes.putLong(Double.doubleToRawLongBits(value));
      }
    }
    return bytes.array();
  }

  static double[] toDoubles(byte[] bytes, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean floats = bytes.length == count * 4;
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = floats ? buffer.getFloat() : Double.longBitsToDouble(buffer.getLong());
    }
    return values;
  }

  private static boolean areFloats(double[] values) {
    for (double value : values) {
      boolean exact =
          Double.doubleToRawLongBits((float) value) == Double.doubleToRawLongBits(value);
      // Converting a NaN may quiet it, which loses bits of its payload.
      if (!exact || Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
