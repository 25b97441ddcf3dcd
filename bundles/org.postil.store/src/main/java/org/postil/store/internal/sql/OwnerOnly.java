package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that their owner alone may open, where the file system can tell. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /**
   * Makes a folder and those above it that are missing.
   *
   * @param folder its path
   * @throws IOException if it cannot be made
   */
  public static void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder, permissions(folder, "rwx------"));
  }

  /**
   * Makes an empty file.
   *
   * @param file its path; must not exist
   * @throws IOException if it cannot be made
   */
  public static void makeFile(Path file) throws IOException {
    Files.createFile(file, permissions(file, "rw-------"));
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
