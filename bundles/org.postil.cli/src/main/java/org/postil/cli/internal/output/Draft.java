package org.postil.cli.internal.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Hidden folders beside the place where an export will be; their names carry the process id. */
final class Draft {

  private Draft() {}

  /** Makes an empty draft folder, and deletes those that killed processes left here. */
  static Path beside(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IOException("it is the root of a file system");
    }
    Files.createDirectories(parent);
    String prefix = "." + folder.getFileName() + ".unfinished-";
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(
            parent, path -> path.getFileName().toString().startsWith(prefix))) {
      for (Path sibling : siblings) {
        String process = sibling.getFileName().toString().substring(prefix.length());
        if (process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          delete(sibling);
        }
      }
    }
    Path draft = parent.resolve(prefix + ProcessHandle.current().pid());
    if (Files.exists(draft)) {
      delete(draft);
    }
    return Files.createDirectory(draft);
  }

  /** Deletes a folder with all that it holds. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException thrown)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
