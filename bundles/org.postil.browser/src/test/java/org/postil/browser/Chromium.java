package org.postil.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The browser that the tests drive. */
final class Chromium {

  private static final String COMMAND = "apt-get install -y chromium";
  private static final Path USUAL = Path.of("/usr/bin/chromium");
  private static final int PATIENCE_MINUTES = 5;

  private Chromium() {}

  /** Where it is. Root installs it if need be; for others the test is skipped with the command. */
  static Path require() throws IOException, InterruptedException {
    String chosen = System.getenv("POSTIL_CHROMIUM");
    Path browser = chosen == null ? USUAL : Path.of(chosen);
    if (!Files.isExecutable(browser) && "root".equals(System.getProperty("user.name"))) {
      install();
    }
    if (!Files.isExecutable(browser)) {
      String sentence =
          "BROWSER TESTS SKIPPED: there is no Chromium at " + browser + "; run: sudo " + COMMAND;
      System.err.println(sentence);
      Assumptions.abort(sentence);
    }
    return browser;
  }

  private static void install() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", COMMAND).inheritIO().start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}
