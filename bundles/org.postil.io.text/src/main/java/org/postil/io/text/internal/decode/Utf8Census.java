package org.postil.io.text.internal.decode;

/**
 * How much of some bytes is UTF-8.
 *
 * @param ascii number of bytes below 0x80
 * @param sequences number of well-formed sequences of two to four bytes
 * @param malformed number of bytes that belong to no well-formed sequence
 * @param truncated whether the only malformed bytes are a sequence cut off at the very end
 */
record Utf8Census(int ascii, int sequences, int malformed, boolean truncated) {

  /** Counts in one pass. */
  static Utf8Census of(byte[] bytes) {
    int ascii = 0;
    int sequences = 0;
    int malformed = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        ascii++;
        i++;
        continue;
      }
      int length = sequenceLength(lead);
      int good = continuations(bytes, i, length);
      if (length > 1 && good == length - 1) {
        sequences++;
        i += length;
      } else if (length > 1 && i + 1 + good == bytes.length) {
        return new Utf8Census(ascii, sequences, malformed + 1 + good, malformed == 0);
      } else {
        malformed++;
        i++;
      }
    }
    return new Utf8Census(ascii, sequences, malformed, false);
  }

  /** Whether every byte is ASCII. */
  boolean pureAscii() {
    return sequences == 0 && malformed == 0;
  }

  private static int sequenceLength(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
  }

  private static int continuations(byte[] bytes, int start, int length) {
    int good = 0;
    while (good < length - 1
        && start + 1 + good < bytes.length
        && (bytes[start + 1 + good] & 0xC0) == 0x80) {
      good++;
    }
    if (good > 0 && !secondByteFits(bytes[start] & 0xFF, bytes[start + 1] & 0xFF)) {
      return 0;
    }
    return good;
  }

  /** Rules out overlong forms, surrogates and what lies above U+10FFFF (Unicode, table 3-7). */
  private static boolean secondByteFits(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second <= 0x9F;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second <= 0x8F;
      default -> true;
    };
  }
}
