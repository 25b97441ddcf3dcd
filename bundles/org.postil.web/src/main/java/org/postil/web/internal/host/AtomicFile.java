package org.postil.web.internal.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes small files so that a crash leaves the old one or the new one. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a text.
   *
   * @param file where to; its folder is made if need be
   * @param text what to write, in UTF-8
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".draft-", ".tmp");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
