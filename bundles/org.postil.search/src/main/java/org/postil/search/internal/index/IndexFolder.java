package org.postil.search.internal.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where indexes are: beside each corpus or, if the corpora are on a server, in a folder of the home
 * for each server.
 *
 * @param home the home
 * @param server address of the server that has the corpora; empty if they are in the home
 */
public record IndexFolder(Path home, String server) {

  /** How Lucene names the file that all others hang on. */
  private static final String SEGMENTS = "segments";

  Path of(String corpus) throws IOException {
    Path folder = corpora().resolve(corpus).resolve("index");
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
    Path folder = corpora().resolve(corpus).resolve("index");
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(SEGMENTS));
    }
  }

  private Path corpora() {
    if (server.isEmpty()) {
      return home.resolve("corpora");
    }
    // The address may hold a password, so it gives the folder no readable name.
    String name = UUID.nameUUIDFromBytes(server.getBytes(StandardCharsets.UTF_8)).toString();
    return home.resolve("servers").resolve(name);
  }
}
