package org.postil.store.internal.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A long text as a blob: packed UTF-8, or packed UTF-16 (big endian) for text that is no
 * well-formed Unicode.
 */
public final class TextCodec {

  private static final int UTF8 = 1;
  private static final int UTF16 = 2;

  private TextCodec() {}

  /**
   * Writes a text.
   *
   * @param text any string
   * @return a blob
   */
  public static byte[] encode(String text) {
    return CborWriter.isWellFormed(text)
        ? Packed.pack(UTF8, text.getBytes(StandardCharsets.UTF_8))
        : Packed.pack(UTF16, Utf16.toBytes(text));
  }

  /**
   * Reads a text.
   *
   * @param blob what {@link #encode} wrote
   * @return the text
   * @throws IOException if the blob is damaged
   */
  public static String decode(byte[] blob) throws IOException {
    return Packed.format(blob) == UTF16
        ? Utf16.toText(Packed.unpack(blob, UTF16))
        : new String(Packed.unpack(blob, UTF8), StandardCharsets.UTF_8);
  }
}
