package org.postil.launcher.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The framework's bundle cache: a folder of one process under {@code java.io.tmpdir}. The process
 * holds a lock in it as long as it lives, so what a killed process left behind is deleted when the
 * next one starts.
 */
public final class CacheFolder {

  private static final String PREFIX = "postil-";
  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lock;

  private CacheFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
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
      Path path = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
      FileChannel lock =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      return new CacheFolder(path, lock);
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

  private static String own() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  private static void deleteLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "[0-9]*-*")) {
      for (Path folder : folders) {
        Path file = folder.resolve(LOCK);
        // Closing a file of one's own would release the lock on it.
        if (!folder.getFileName().toString().startsWith(own()) && Files.isWritable(file)) {
          try (FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
              new CacheFolder(folder, lock).delete();
            }
          } catch (NoSuchFileException e) {
            // Another process was faster.
          }
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
    try (lock) {
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
