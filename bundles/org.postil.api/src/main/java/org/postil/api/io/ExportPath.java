package org.postil.api.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.api.layer.Fingerprint;

/**
 * The path of a file below the folder of an export, such that every common file system can hold it:
 * characters that Windows or Unix forbid become {@code _}, names that are too long end in a part of
 * their fingerprint instead. Each {@link ExportTarget} on a disk names its files by it.
 */
public final class ExportPath {

  private static final String FORBIDDEN = "<>:\"|?*\\";
  private static final int LONGEST = 200;
  private static final int PRINT = 12;

  private final String text;

  private ExportPath(String text) {
    this.text = text;
  }

  /**
   * The path for a name that an exporter gave. Empty parts and {@code .} go away, so the ids of
   * documents may be addresses.
   *
   * @param name path below the folder of the export, with {@code /} between folders
   * @return the path
   * @throws IOException if the name leads outside the folder or names no file
   */
  public static ExportPath of(String name) throws IOException {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(shortened(safe(part)));
      }
    }
    if (parts.isEmpty() || name.startsWith("/") || Arrays.asList(name.split("/")).contains("..")) {
      throw new IOException(
          "Cannot write a file named [" + name + "]: expected a path below the export's folder");
    }
    return new ExportPath(String.join("/", parts));
  }

  /**
   * The path as text.
   *
   * @return its parts with {@code /} between them
   */
  public String text() {
    return text;
  }

  /**
   * Makes an empty file and the folders that it needs. Two names that became the same, or differ in
   * case where that does not count, both live: the later one is numbered.
   *
   * @param folder folder of the export
   * @return the new file
   * @throws IOException if it cannot be made
   */
  public Path createIn(Path folder) throws IOException {
    Path file = folder.resolve(text);
    Files.createDirectories(file.getParent());
    String name = text.substring(text.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Path free = file;
    for (int i = 2; ; i++) {
      try {
        return Files.createFile(free);
      } catch (FileAlreadyExistsException e) {
        free = file.resolveSibling(name.substring(0, dot) + "~" + i + name.substring(dot));
      }
    }
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
