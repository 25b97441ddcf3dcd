package org.postil.io.text.internal.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The Unicode signatures that a file may start with. */
enum ByteOrderMark {
  // UTF-32LE comes first: its mark begins with that of UTF-16LE.
  UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
  UTF_32BE(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

  private final Charset charset;
  private final int[] signature;

  ByteOrderMark(Charset charset, int... signature) {
    this.charset = charset;
    this.signature = signature;
  }

  /** The mark that the bytes start with. */
  static Optional<ByteOrderMark> at(byte[] bytes) {
    for (ByteOrderMark mark : values()) {
      if (mark.opens(bytes)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  Charset charset() {
    return charset;
  }

  /** Length of the mark in bytes. */
  int length() {
    return signature.length;
  }

  private boolean opens(byte[] bytes) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    // A UTF-16LE file may start with its mark and a NUL, but four bytes of UTF-32LE that are not a
    // whole number of code units cannot be UTF-32.
    return this != UTF_32LE || bytes.length % 4 == 0;
  }
}
