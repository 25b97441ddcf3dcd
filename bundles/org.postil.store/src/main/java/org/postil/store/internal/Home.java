package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.postil.store.internal.sql.OwnerOnly;
import org.postil.store.internal.sql.StoreException;

/**
 * The folders of a home: {@code corpora/<name>/corpus.db}. Folders that are made here may be opened
 * by their owner alone.
 *
 * @param root the home
 */
record Home(Path root) {

  private static final String DATABASE = "corpus.db";

  Path database(String name) {
    return corpora().resolve(name).resolve(DATABASE);
  }

  boolean has(String name) {
    return CorpusName.isAllowed(name) && Files.isRegularFile(database(name));
  }

  /** Names of all corpora, sorted. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(corpora())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(corpora())) {
      return folders.map(f -> f.getFileName().toString()).filter(this::has).sorted().toList();
    }
  }

  void makeFolder(String name) throws StoreException {
    Path folder = corpora().resolve(name);
    try {
      OwnerOnly.makeFolders(folder);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot make folder ["
              + folder
              + "]: "
              + e
              + "; check that the disk has space and that you may write there,"
              + " or choose another --home",
          e);
    }
  }

  private Path corpora() {
    return root.resolve("corpora");
  }
}
