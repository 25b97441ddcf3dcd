package org.postil.web.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the path of a request so that nothing in it can lead elsewhere. */
public final class SafePath {

  private SafePath() {}

  /**
   * The segments of a path.
   *
   * @param raw the path as it came, not decoded
   * @return decoded segments; the path {@code /} has none
   * @throws Problem if a segment is empty, is or begins with a dot, or holds a slash, a backslash,
   *     a semicolon or a control character
   */
  public static List<String> segments(String raw) {
    List<String> segments = new ArrayList<>();
    if (raw.equals("/")) {
      return segments;
    }
    for (String part : raw.substring(1).split("/", -1)) {
      segments.add(segment(part, raw));
    }
    return segments;
  }

  private static String segment(String part, String raw) {
    String segment;
    try {
      // A plus is a plus in a path.
      segment = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.bad("Cannot read the path: it is not percent-encoded as it should be");
    }
    boolean harmful =
        segment.isEmpty()
            || segment.startsWith(".")
            || segment
                .chars()
                .anyMatch(c -> c < ' ' || c == 0x7F || c == '/' || c == '\\' || c == ';');
    if (harmful || part.indexOf(';') >= 0) {
      throw Problem.missing("Cannot find [" + raw + "]");
    }
    return segment;
  }
}
