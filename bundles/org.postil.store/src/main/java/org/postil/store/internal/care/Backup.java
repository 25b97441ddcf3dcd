package org.postil.store.internal.care;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.postil.store.internal.sql.OwnerOnly;
import org.postil.store.internal.sql.SqliteDatabase;
import org.postil.store.internal.sql.StoreException;

/**
 * Copies a whole database into one file. It is written under another name, flushed, examined, and
 * renamed: under its own name there is a whole copy or none.
 */
public final class Backup {

  private Backup() {}

  /** Copies a database. */
  @FunctionalInterface
  public interface Copying {
    /**
     * Copies.
     *
     * @param file where to; exists and is empty
     * @throws IOException if that fails
     */
    void to(Path file) throws IOException;
  }

  /**
   * Copies.
   *
   * @param copying copies the corpus
   * @param file where to; must not exist
   * @throws IOException if it exists or cannot be written, or the copy is not whole
   */
  public static void copy(Copying copying, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new StoreException(
          "Cannot write [" + file + "]: there is such a file; choose another name or remove it");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      OwnerOnly.makeFile(part);
      copying.to(part);
      SqliteDatabase.inspect(part, "examine", SqliteDatabase::requireWhole);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          "Cannot write ["
              + file
              + "]: "
              + e
              + "; check that its folder exists, has space, and that you may write there",
          e);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
