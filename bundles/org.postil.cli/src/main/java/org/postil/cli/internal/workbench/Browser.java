package org.postil.cli.internal.workbench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens the person's browser. The address holds a secret and other users see the arguments of
 * processes, so the browser gets a file that only this user may read and that leads on.
 */
final class Browser {

  private static final String LINUX = "xdg-open";

  private Browser() {}

  /** True if a browser was asked to open the address; false if there is no screen to open it on. */
  static boolean open(URI address, Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean isLinux = !system.contains("mac") && !system.contains("windows");
    if (isLinux
        && !environment.containsKey("DISPLAY")
        && !environment.containsKey("WAYLAND_DISPLAY")) {
      return false;
    }
    try {
      Path page = Files.createTempFile("postil-open-", ".html");
      page.toFile().deleteOnExit();
      Files.writeString(page, page(address), StandardCharsets.UTF_8);
      new ProcessBuilder(command(system, page.toUri().toString()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static String page(URI address) {
    return "<!doctype html><title>Postil</title><meta http-equiv=\"refresh\" content=\"0;url="
        + address
        + "\">\n";
  }

  private static List<String> command(String system, String page) {
    if (system.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page);
    }
    return List.of(system.contains("mac") ? "open" : LINUX, page);
  }
}
