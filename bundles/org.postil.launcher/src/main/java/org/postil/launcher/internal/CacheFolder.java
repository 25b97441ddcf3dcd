package org.postil.launcher.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The framework's bundle cache: a folder of one process under {@code java.io.tmpdir}. Its name
 * carries the process id, so what a killed process left behind is deleted when the next one starts.
 */
public final class CacheFolder {

  private static final String PREFIX = "postil-";

  private final Path path;

  private CacheFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a new folder, which only this user may read.
   *
   * @return the folder
   * @throws IOException if it cannot be made
   */
  public static CacheFolder create() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      deleteLeftovers(parent);
      return new CacheFolder(
          Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-"));
    } catch (IOException e) {
      throw new IOException(
          "Cannot make a cache folder in ["
              + parent
              + "]: "
              + e.getMessage()
              + "; name a folder that can be written to with JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  private static void deleteLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "[0-9]*-*")) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString();
        String digits = name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length()));
        if (digits.matches("[0-9]{1,18}")
            && ProcessHandle.of(Long.parseLong(digits)).isEmpty()
            && Files.isWritable(folder)) {
          new CacheFolder(folder).delete();
        }
      }
    }
  }

  /**
   * Where it is.
   *
   * @return the folder
   */
  public Path path() {
    return path;
  }

  /** Deletes the folder; what cannot be deleted now is deleted when the next process starts. */
  public void delete() {
    try {
      Files.walkFileTree(path, new Deletion());
    } catch (NoSuchFileException e) {
      // Somebody was faster.
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete [" + path + "]: " + e.getMessage(), e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
