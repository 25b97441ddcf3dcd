package org.postil.io.text.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells files that are surely no text by their first bytes. */
final class Signatures {

  /** PDF, ZIP (Office, EPUB), gzip, PNG, GIF, JPEG, RIFF, SQLite, Parquet, old Office, zstd, 7z. */
  private static final List<byte[]> BINARY =
      List.of(
          latin("%PDF-"),
          latin("PK\u0003\u0004"),
          latin("\u001F\u008B"),
          latin("\u0089PNG"),
          latin("GIF8"),
          latin("\u00FF\u00D8\u00FF"),
          latin("RIFF"),
          latin("SQLite format 3\u0000"),
          latin("PAR1"),
          latin("\u00D0\u00CF\u0011\u00E0"),
          latin("\u0028\u00B5\u002F\u00FD"),
          latin("7z\u00BC\u00AF\u0027\u001C"));

  private Signatures() {}

  /** Whether the first bytes are those of a known binary format. */
  static boolean binary(byte[] head) {
    return BINARY.stream().anyMatch(signature -> opens(head, signature));
  }

  private static boolean opens(byte[] head, byte[] signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (head[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] latin(String signature) {
    return signature.getBytes(StandardCharsets.ISO_8859_1);
  }
}
