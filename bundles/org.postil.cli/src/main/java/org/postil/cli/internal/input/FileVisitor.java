package org.postil.cli.internal.input;

import java.io.IOException;
import java.nio.file.Path;

/** Takes what a walk finds. */
interface FileVisitor {

  /**
   * Takes a file.
   *
   * @param file what was found
   * @throws IOException to end the walk
   */
  void found(FoundFile file) throws IOException;

  /**
   * Notes a folder or file that cannot be read.
   *
   * @param path where it is
   * @param reason what was thrown
   * @throws IOException to end the walk
   */
  void unreadable(Path path, IOException reason) throws IOException;
}
