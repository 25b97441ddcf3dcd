package org.postil.web.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.postil.web.internal.host.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port of the last start, taken again when it is free: windows that were left open find the
 * server again, with the decisions that they still keep.
 */
final class LastPort {

  private static final Logger LOG = LoggerFactory.getLogger(LastPort.class);

  private final Path file;

  LastPort(Path home) {
    this.file = home.resolve("workbench").resolve("port");
  }

  /** The port; 0 if there was none, or another program has it. */
  int ifFree() {
    try {
      int port = Integer.parseInt(Files.readString(file).strip());
      Loopback.requireFree(port);
      return port;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException | NumberFormatException e) {
      LOG.debug("The port of the last start is not taken again: {}", e.toString());
      return 0;
    }
  }

  /** Remembers a port; that it could not is no reason not to start. */
  void keep(int port) {
    try {
      AtomicFile.write(file, port + "\n");
    } catch (IOException e) {
      LOG.warn("The port cannot be remembered in {}: {}", file, e.toString());
    }
  }
}
