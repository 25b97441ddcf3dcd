package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postil.store.internal.care.Backup;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.OwnerOnly;
import org.postil.store.internal.sql.SqliteDatabase;
import org.postil.store.internal.sql.StoreException;

/**
 * A folder: {@code corpora/<name>/corpus.db}. Folders that are made here may be opened by their
 * owner alone.
 *
 * @param root the folder
 * @param patience how long to wait for another process that writes
 */
record FolderHome(Path root, Duration patience) implements Home {

  private static final String DATABASE = "corpus.db";

  @Override
  public String location() {
    return root.toString();
  }

  @Override
  public List<String> names() throws IOException {
    if (!Files.isDirectory(corpora())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(corpora())) {
      return folders.map(f -> f.getFileName().toString()).filter(this::has).sorted().toList();
    }
  }

  @Override
  public boolean has(String name) {
    return CorpusName.isAllowed(name) && Files.isRegularFile(file(name));
  }

  @Override
  public void requireName(String name) throws StoreException {
    CorpusName.require(name);
  }

  @Override
  public Database open(String name) throws IOException {
    makeFolder(name);
    return SqliteDatabase.open(file(name), patience);
  }

  @Override
  public void restore(Path backup, String name) throws IOException {
    makeFolder(name);
    Path file = file(name);
    if (Files.exists(file)) {
      throw new StoreException(
          "Cannot restore corpus ["
              + name
              + "]: there is a corpus of that name in ["
              + file.getParent()
              + "]; move that folder away or choose another name");
    }
    // Left by a corpus that was moved away, they would be taken for those of the restored one.
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    SqliteDatabase.requireCorpus(backup);
    Backup.copy(part -> SqliteDatabase.copy(backup, part), file);
  }

  @Override
  public void close() {
    // A folder is not held.
  }

  private void makeFolder(String name) throws StoreException {
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

  private Path file(String name) {
    return corpora().resolve(name).resolve(DATABASE);
  }

  private Path corpora() {
    return root.resolve("corpora");
  }
}
