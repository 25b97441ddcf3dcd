package org.postil.io.text.internal.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark by where the zero bytes stand: text has
 * spaces and digits in every script, and each of them has a zero high byte.
 */
final class NulPattern {

  private static final int SAMPLE_BYTES = 64 * 1024;

  private NulPattern() {}

  /** The encoding whose code units the zero bytes betray; empty when there is no such pattern. */
  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) / 4 * 4;
    if (length < 4) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 4]++;
      }
    }
    int quads = length / 4;
    if (zeros[0] == quads && mostly(zeros[1], quads)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (zeros[3] == quads && mostly(zeros[2], quads)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    return utf16(zeros[0] + zeros[2], zeros[1] + zeros[3], length / 2);
  }

  private static Optional<Charset> utf16(int even, int odd, int units) {
    if (even * 10L >= units && odd * 20L <= even) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (odd * 10L >= units && even * 20L <= odd) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean mostly(int count, int of) {
    return count * 10L >= of * 9L;
  }
}
