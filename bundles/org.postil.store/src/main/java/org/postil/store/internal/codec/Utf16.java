package org.postil.store.internal.codec;

import java.nio.ByteBuffer;

/**
 * UTF-16, big endian, of any string. The platform's own encoder replaces half surrogate pairs; this
 * one keeps every code unit.
 */
public final class Utf16 {

  private Utf16() {}

  /**
   * Writes code units.
   *
   * @param text any string
   * @return two bytes for each code unit
   */
  public static byte[] toBytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), 2));
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  /**
   * Reads code units.
   *
   * @param bytes what {@link #toBytes} wrote
   * @return the string
   */
  public static String toText(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
