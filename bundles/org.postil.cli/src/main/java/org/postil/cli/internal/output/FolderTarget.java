package org.postil.cli.internal.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.postil.api.io.ExportPath;
import org.postil.api.io.ExportTarget;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/**
 * A folder that appears under its name only when the export is finished. Until then it is written
 * to a hidden folder beside it. Used by one thread at a time.
 */
public final class FolderTarget implements ExportTarget, AutoCloseable {

  private final Path folder;
  private final Path draft;
  private boolean published;

  private FolderTarget(Path folder, Path draft) {
    this.folder = folder;
    this.draft = draft;
  }

  /**
   * Starts a folder.
   *
   * @param folder where the export will be
   * @param force whether the folder may hold files already: those of the same name will be
   *     replaced, the others stay
   * @return the target; the caller closes it
   * @throws CommandFailure if the folder holds files, is none, or cannot be made
   */
  public static FolderTarget create(Path folder, boolean force) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw CommandFailure.usage(
          "Cannot write to [" + folder + "]: it is no folder; choose another name with --out");
    }
    if (!force && !isEmpty(absolute)) {
      throw CommandFailure.usage(
          "Cannot write to ["
              + folder
              + "]: it holds files; choose another folder, or replace those of the same name with"
              + " --force");
    }
    try {
      return new FolderTarget(absolute, Draft.beside(absolute));
    } catch (IOException e) {
      throw CommandFailure.internal("Cannot write to [" + folder + "]: " + Reasons.of(e), e);
    }
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw CommandFailure.internal("Cannot look into [" + folder + "]: " + Reasons.of(e), e);
    }
  }

  @Override
  public OutputStream newFile(String name) throws IOException {
    Path file = ExportPath.of(name).createIn(draft);
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /**
   * Ends the export: the folder appears under its name.
   *
   * @throws IOException if it cannot be moved there
   */
  public void publish() throws IOException {
    if (isEmpty(folder)) {
      Files.deleteIfExists(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } else {
      boolean hasFailures = Files.exists(draft.resolve(FailureLog.FILE));
      try (Stream<Path> files = Files.walk(draft)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Path place = folder.resolve(draft.relativize(file).toString());
          Files.createDirectories(place.getParent());
          Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      if (!hasFailures) {
        // That of an earlier export would be taken for this one's.
        Files.deleteIfExists(folder.resolve(FailureLog.FILE));
      }
      Draft.delete(draft);
    }
    published = true;
  }

  /** Deletes what was written, unless it was published. */
  @Override
  public void close() throws IOException {
    if (!published) {
      Draft.delete(draft);
    }
  }
}
