package org.postil.web.internal.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a browser sent.
 *
 * @param path its path as the browser named it, cleaned, with {@code /} between folders
 * @param content where its bytes are
 */
record UploadedFile(String path, Path content) {

  private static final int LONGEST = 500;

  static UploadedFile of(String name, Path content) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/")) {
      String clean = part.replaceAll("\\p{Cntrl}", "_").strip();
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        parts.add(clean);
      }
    }
    String path = parts.isEmpty() ? "unnamed" : String.join("/", parts);
    int from = Math.max(0, path.length() - LONGEST);
    return new UploadedFile(path.substring(from), content);
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without extension; a name that is all extension stays whole. */
  String stem() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
