package org.postil.io.html.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells files that hold others or are no text at all by how they begin. What a page looks like
 * stands in them too, when a member is stored as it is, so it says nothing of the file.
 */
final class Container {

  /** ZIP, gzip, PDF, the Word and Excel of old, web archives. */
  private static final List<String> BEGINNINGS =
      List.of("PK\3\4", "\u001F\u008B", "%PDF-", "\u00D0\u00CF\u0011\u00E0", "WARC/");

  private static final String TAR = "ustar";
  private static final int TAR_AT = 257;

  private Container() {}

  static boolean begins(byte[] head) {
    int enough = Math.min(head.length, TAR_AT + TAR.length());
    String start = new String(head, 0, enough, StandardCharsets.ISO_8859_1);
    return BEGINNINGS.stream().anyMatch(start::startsWith) || start.startsWith(TAR, TAR_AT);
  }
}
