package org.postil.io.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.postil.api.io.ImportSource;

/**
 * A file within an archive.
 *
 * @param archive where it is
 * @param path its path in the archive, with {@code /} between folders
 * @param documentId id of its document
 * @param content opens it
 * @param others finds other members by path
 */
record Member(ImportSource archive, String path, String documentId, Content content, Others others)
    implements ImportSource {

  /** A member that is called after its archive and its path in it. */
  Member(ImportSource archive, String path, Content content, Others others) {
    this(archive, path, archive.documentId() + "/" + stem(path), content, others);
  }

  /** Opens a member. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Finds members. */
  interface Others {
    Optional<ImportSource> find(String path);
  }

  @Override
  public String location() {
    return archive.location() + "!/" + path;
  }

  /** A path without its extension. */
  static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  @Override
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  @Override
  public Optional<ImportSource> beside(String other) {
    return resolved(path, other).flatMap(others::find);
  }

  /** The path that a relative one leads to; empty when it leads out of the archive. */
  static Optional<String> resolved(String from, String relative) {
    java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
    String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
    for (String part : (folder + relative).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
