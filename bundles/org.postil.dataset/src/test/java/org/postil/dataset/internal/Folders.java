package org.postil.dataset.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postil.dataset.internal.write.DocumentLine;

/** Reads what was written. */
final class Folders {

  private Folders() {}

  /** All files of a folder as texts, by path. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), text(file)));
    }
    return files;
  }

  /** The split of each document, empty for those that are in none. */
  static Map<String, DocumentLine> lines(Path folder) throws IOException {
    Map<String, DocumentLine> lines = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(DocumentLine.FILE))) {
      DocumentLine document = DocumentLine.parse(line);
      lines.put(document.id(), document);
    }
    return lines;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
