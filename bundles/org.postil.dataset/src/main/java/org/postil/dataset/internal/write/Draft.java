package org.postil.dataset.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetException;

/**
 * A hidden folder beside the place where a dataset will be. It outlives the process, so that the
 * next one goes on. What belongs to no dataset is in a folder {@code .postil} in it.
 */
final class Draft implements Closeable {

  private static final String PLAN = "plan";

  private final Path folder;
  private final Path place;
  private final FileChannel channel;

  private Draft(Path folder, Path place, FileChannel channel) {
    this.folder = folder;
    this.place = place;
    this.channel = channel;
  }

  /** Takes the draft of a dataset; fails if another process has it or the place is taken. */
  static Draft of(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    if (absolute.getParent() == null || isTaken(absolute)) {
      throw new DatasetException(
          "Cannot write a dataset to ["
              + place
              + "]: expected a new or an empty folder; choose another with --out");
    }
    Path folder = absolute.resolveSibling("." + absolute.getFileName() + ".unfinished");
    Files.createDirectories(folder.resolve(".postil"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".postil/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new DatasetException(
          "Cannot write a dataset to ["
              + place
              + "]: another process is writing it; wait for it, or choose another folder");
    }
    return new Draft(folder, absolute, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean isTaken(Path place) throws IOException {
    if (!Files.exists(place)) {
      return false;
    }
    if (!Files.isDirectory(place)) {
      return true;
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.findAny().isPresent();
    }
  }

  /** The folder of the dataset to be. */
  Path folder() {
    return folder;
  }

  /** A folder for temporary files, empty. */
  Path temporary() throws IOException {
    Path temporary = control("temporary");
    if (Files.exists(temporary)) {
      delete(temporary);
    }
    return Files.createDirectories(temporary);
  }

  /** A file that goes away when the dataset is whole. */
  Path control(String name) {
    return folder.resolve(".postil").resolve(name);
  }

  /** Whether what is here was written by the same plan; if not, it is deleted. */
  boolean continues(String plan) throws IOException {
    Path file = control(PLAN);
    if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(plan)) {
      return true;
    }
    Files.deleteIfExists(file);
    keepOnly(Set.of());
    try (Stream<Path> shards = Files.list(folder.resolve(".postil"))) {
      for (Path shard : (Iterable<Path>) shards.filter(ShardRecord::isOne)::iterator) {
        Files.delete(shard);
      }
    }
    Files.writeString(file, plan, StandardCharsets.UTF_8);
    return false;
  }

  /** Deletes all files of the dataset but some. */
  void keepOnly(Set<String> names) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return each.equals(folder.resolve(".postil"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!names.contains(folder.relativize(file).toString().replace('\\', '/'))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Puts the dataset in its place. */
  void publish() throws IOException {
    channel.close();
    delete(folder.resolve(".postil"));
    Files.deleteIfExists(place);
    Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    }
  }

  /** Lets the draft go; what is in it stays. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
