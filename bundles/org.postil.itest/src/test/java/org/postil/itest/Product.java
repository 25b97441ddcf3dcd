package org.postil.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.postil.launcher.Host;
import org.postil.launcher.HostSettings;

/** The assembled product under test. */
final class Product {

  private Product() {}

  static Path root() {
    return Path.of(System.getProperty("postil.root", "../..")).toAbsolutePath().normalize();
  }

  static Path folder() {
    return root().resolve("target/postil");
  }

  /** Starts the features that a command needs, with an empty home. */
  static Host start(String command, Path home) throws IOException {
    Path plugins = Files.createDirectories(home.resolve("plugins"));
    Host host =
        Host.start(
            new HostSettings(
                folder(), home, plugins, command, Map.of("felix.fileinstall.poll", "100")));
    if (!host.problems().isEmpty()) {
      String problems = String.join("\n", host.problems());
      host.close();
      throw new IOException(problems);
    }
    return host;
  }
}
