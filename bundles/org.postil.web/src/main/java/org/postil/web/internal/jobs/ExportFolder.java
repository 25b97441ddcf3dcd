package org.postil.web.internal.jobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.postil.api.io.ExportPath;
import org.postil.api.io.ExportTarget;

/** A folder below the exports folder that appears when the export is whole. */
final class ExportFolder implements ExportTarget {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path draft;

  ExportFolder(Path exports, String name) throws IOException {
    Files.createDirectories(exports);
    folder = exports.resolve(name);
    draft = Files.createTempDirectory(exports, ".draft-");
  }

  @Override
  public OutputStream newFile(String name) throws IOException {
    Path file = ExportPath.of(name).createIn(draft);
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /** The folder appears under its name, or one like it if that is taken. */
  Path publish() throws IOException {
    Path free = folder;
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolveSibling(folder.getFileName() + "~" + i);
    }
    return Files.move(draft, free, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes what was written, unless it was published. */
  void discard() throws IOException {
    if (Files.exists(draft)) {
      try (Stream<Path> files = Files.walk(draft)) {
        for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}
