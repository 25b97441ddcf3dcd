package org.postil.search.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where indexes are: beside each corpus or, if the corpora are on a server, in a folder of this
 * machine for each server.
 *
 * @param beside folder of what is kept beside corpora
 */
public record IndexFolder(Path beside) {

  /** How Lucene names the file that all others hang on. */
  private static final String SEGMENTS = "segments";

  Path of(String corpus) throws IOException {
    Path folder = of(beside, corpus);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(
          "Cannot make the index ["
              + folder
              + "]: "
              + e
              + "; check that the disk has space and that you may write there",
          e);
    }
  }

  /** Whether a corpus has an index. */
  boolean has(String corpus) throws IOException {
    Path folder = of(beside, corpus);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(SEGMENTS));
    }
  }

  private static Path of(Path beside, String corpus) {
    return beside.resolve("corpora").resolve(corpus).resolve("index");
  }
}
