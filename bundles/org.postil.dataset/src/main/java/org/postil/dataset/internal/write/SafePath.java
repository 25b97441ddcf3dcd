package org.postil.dataset.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.layer.Fingerprint;

/** Makes paths that every common file system holds. */
final class SafePath {

  private static final String FORBIDDEN = "<>:\"|?*\\";
  private static final int LONGEST = 60;
  private static final int PRINT = 12;

  private SafePath() {}

  /** A path below a folder; forbidden characters become {@code _}, long names are cut. */
  static String of(String name) throws IOException {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IOException(
            "Cannot write a file named [" + name + "]: expected a path below the dataset's folder");
      }
      parts.add(cut(safe(part)));
    }
    return String.join("/", parts);
  }

  private static String safe(String part) {
    StringBuilder safe = new StringBuilder();
    part.codePoints()
        .map(c -> c < ' ' || c == 0x7F || FORBIDDEN.indexOf(c) >= 0 || isHalf(c) ? '_' : c)
        .forEach(safe::appendCodePoint);
    char last = safe.charAt(safe.length() - 1);
    if (last == '.' || last == ' ') {
      safe.setCharAt(safe.length() - 1, '_');
    }
    return safe.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** A name takes at most four bytes a code point; 255 bytes are what file systems hold. */
  private static String cut(String part) {
    if (part.codePointCount(0, part.length()) <= LONGEST) {
      return part;
    }
    int dot = part.lastIndexOf('.');
    String extension = dot > 0 && part.length() - dot <= 10 ? part.substring(dot) : "";
    int keep = part.offsetByCodePoints(0, LONGEST - PRINT - 1 - extension.length());
    return part.substring(0, keep) + "~" + Fingerprint.of(part).substring(0, PRINT) + extension;
  }
}
