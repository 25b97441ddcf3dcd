package org.postil.cli.internal.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.layer.Fingerprint;

/**
 * Makes names that every common file system can hold: characters that Windows or Unix forbid become
 * {@code _}, names that are too long end in a part of their fingerprint instead.
 */
final class SafeNames {

  private static final String FORBIDDEN = "<>:\"|?*\\";
  private static final int LONGEST = 200;
  private static final int PRINT = 12;

  private SafeNames() {}

  /** The parts of a path with slashes, safe one by one; empty, {@code .} and {@code ..} go away. */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(shortened(safe(part)));
      }
    }
    return parts;
  }

  private static String safe(String part) {
    StringBuilder safe = new StringBuilder(part.length());
    part.codePoints()
        .map(c -> c < ' ' || c == 0x7F || FORBIDDEN.indexOf(c) >= 0 || isHalf(c) ? '_' : c)
        .forEach(safe::appendCodePoint);
    int last = safe.length() - 1;
    if (safe.charAt(last) == ' ' || safe.charAt(last) == '.') {
      safe.setCharAt(last, '_');
    }
    return safe.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String shortened(String part) {
    if (part.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return part;
    }
    int dot = part.lastIndexOf('.');
    String extension = dot > 0 && part.length() - dot <= 10 ? part.substring(dot) : "";
    StringBuilder begin = new StringBuilder();
    int room = LONGEST - PRINT - 1 - extension.length() * 3;
    for (int c : part.codePoints().toArray()) {
      int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (room < size) {
        break;
      }
      room -= size;
      begin.appendCodePoint(c);
    }
    return begin + "~" + Fingerprint.of(part).substring(0, PRINT) + extension;
  }
}
