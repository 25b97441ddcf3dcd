package org.postil.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportSource;

/**
 * A file on disk, for importers that look beside it.
 *
 * @param root the imported folder
 * @param path path of the file below the folder, with {@code /} between folders
 */
public record FileSource(Path root, String path) implements ImportSource {

  /**
   * What an importer is shown to recognise it.
   *
   * @return name and first bytes
   * @throws IOException if it cannot be read
   */
  public Candidate candidate() throws IOException {
    try (InputStream in = open()) {
      return new Candidate(
          fileName(), in.readNBytes(Candidate.HEAD_BYTES), name -> beside(name).isPresent());
    }
  }

  @Override
  public String location() {
    return root.resolve(path).toString();
  }

  @Override
  public String documentId() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  @Override
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(root.resolve(path));
  }

  @Override
  public Optional<ImportSource> beside(String other) {
    Path above = root.toAbsolutePath().normalize();
    Path file = above.resolve(path).resolveSibling(other).normalize();
    return file.startsWith(above) && Files.isRegularFile(file)
        ? Optional.of(new FileSource(root, above.relativize(file).toString().replace('\\', '/')))
        : Optional.empty();
  }
}
