package org.postil.store.internal.care;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.OwnerOnly;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;

/**
 * Copies a whole database into one file. It is written under another name, flushed, examined, and
 * renamed: under its own name there is a whole copy or none.
 */
public final class Backup {

  private Backup() {}

  /** Runs something on a connection to the database that is to be copied. */
  @FunctionalInterface
  public interface Source {
    /**
     * Reads the database.
     *
     * @param work what to do
     * @throws IOException if it cannot be read
     */
    void read(Database.Work<Integer> work) throws IOException;
  }

  /**
   * Copies.
   *
   * @param source the database
   * @param file where to; must not exist
   * @throws IOException if it exists or cannot be written, or the copy is not whole
   */
  public static void copy(Source source, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new StoreException(
          "Cannot write [" + file + "]: there is such a file; choose another name or remove it");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      OwnerOnly.makeFile(part);
      source.read(session -> session.change("VACUUM INTO ?", part.toString()));
      Database.inspect(part, "examine", Backup::requireWhole);
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

  /**
   * Refuses a damaged database.
   *
   * @param session the connection
   * @return 0
   * @throws java.sql.SQLException if the database fails
   * @throws IOException if a page of it is damaged
   */
  public static Integer requireWhole(Session session) throws java.sql.SQLException, IOException {
    String first =
        session.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!first.equals("ok")) {
      throw new StoreException("Cannot use a copy of a corpus: it is damaged (" + first + ")");
    }
    return 0;
  }
}
