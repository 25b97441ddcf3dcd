package org.postil.web.internal.jobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.postil.api.io.ExportTarget;
import org.postil.api.layer.Fingerprint;

/** A folder below the exports folder that appears when the export is whole. */
final class ExportFolder implements ExportTarget {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 180;
  private static final int PRINT = 12;

  private final Path folder;
  private final Path draft;

  ExportFolder(Path exports, String name) throws IOException {
    Files.createDirectories(exports);
    folder = exports.resolve(name);
    draft = Files.createTempDirectory(exports, ".draft-");
  }

  @Override
  public OutputStream newFile(String name) throws IOException {
    Path file = draft;
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IOException(
            "Cannot write a file named [" + name + "]: expected a path below the export's folder");
      }
      file = file.resolve(safe(part));
    }
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(open(file), BUFFER);
  }

  /** A name that common file systems can hold. */
  private static String safe(String part) {
    String safe = part.replaceAll("[\\x00-\\x1f\\x7f<>:\"|?*\\\\\\p{Cs}]", "_");
    if (safe.endsWith(".") || safe.endsWith(" ")) {
      safe = safe.substring(0, safe.length() - 1) + "_";
    }
    if (safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return safe;
    }
    int dot = safe.lastIndexOf('.');
    String extension = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
    int end = safe.offsetByCodePoints(0, Math.min(40, safe.codePointCount(0, safe.length())));
    return safe.substring(0, end) + "~" + Fingerprint.of(part).substring(0, PRINT) + extension;
  }

  private static OutputStream open(Path file) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Path free = file;
    for (int i = 2; ; i++) {
      try {
        return Files.newOutputStream(free, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        free = file.resolveSibling(name.substring(0, dot) + "~" + i + name.substring(dot));
      }
    }
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
