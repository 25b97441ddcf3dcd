package org.postil.search.internal.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the indexes of a home are: beside each corpus or, if the corpora are on a server, in the
 * folder of the person who searches.
 *
 * @param home what {@code postil.home} says
 */
public record IndexFolder(String home) {

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

  private Path corpora() {
    if (!home.contains("://")) {
      return Path.of(home).resolve("corpora");
    }
    // The address may hold a password, so it gives the folder no readable name.
    String name = UUID.nameUUIDFromBytes(home.getBytes(StandardCharsets.UTF_8)).toString();
    return Path.of(System.getProperty("user.home"), ".postil", "search", name);
  }
}
