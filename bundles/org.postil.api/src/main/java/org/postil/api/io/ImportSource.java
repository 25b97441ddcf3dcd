package org.postil.api.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A file, archive member or stream to import from. */
@ProviderType
public interface ImportSource {

  /**
   * Where it is, for messages.
   *
   * @return a path, or {@code -} for standard input
   */
  String location();

  /**
   * The id that a single document of this source gets.
   *
   * @return the path below the imported folder, without extension, with {@code /} between folders
   */
  String documentId();

  /**
   * The name of the file.
   *
   * @return the last part of the path, with its extension
   */
  String fileName();

  /**
   * Opens it. The caller closes the stream.
   *
   * @return the bytes from the first on
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;

  /**
   * A file that belongs to this one: the text of an annotation file, a type system.
   *
   * @param path relative to the folder of this file, with {@code /} between folders; {@code ..}
   *     leads up, but not above what is imported
   * @return the file; empty when there is none or the path leads out
   */
  default Optional<ImportSource> beside(String path) {
    return Optional.empty();
  }
}
