package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.itest.plugin.HostileActivator;
import org.postil.itest.plugin.HostileEngine;
import org.postil.launcher.Host;

/** What the host can hold off. {@code System.exit} it cannot: see docs/limits.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileAnnotatorIT {

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "exception, EXCEPTION",
    "error, ERROR",
    "stack, ERROR",
    "memory, MEMORY",
    "regex, TIMEOUT",
    "offsets, CONTRACT"
  })
  void harmIsKeptToTheDocumentThatAskedForIt(String harm, String cause) throws Exception {
    // Filling the heap takes a while; nothing but the expression is to meet the limit.
    String limit = harm.equals("regex") ? "1000" : "60000";
    try (Host host = Product.start("annotate", home)) {
      install(host);
      List<?> results =
          (List<?>)
              LiveSwapIT.probe(host)
                  .apply(
                      "run", new String[] {"hostile", limit, "good", harm, "good", harm, "good"});
      assertEquals(5, results.size());
      for (int i = 0; i < 5; i++) {
        String expected = "d" + i + (i % 2 == 0 ? " hostile@1.0.0 1" : " " + cause);
        assertTrue(results.get(i).toString().startsWith(expected), results.get(i).toString());
      }
    }
  }

  @Test
  void anExitEndsTheProcessWithItsOwnCode() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpostil.root=" + Product.root(),
                ExitMain.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process hangs: " + output);
    assertEquals(7, process.exitValue(), output);
  }

  /** Runs a document that calls {@code System.exit} in a process of its own. */
  static final class ExitMain {
    private ExitMain() {}

    public static void main(String[] arguments) throws Exception {
      Host host = Product.start("annotate", Path.of(arguments[0]));
      install(host);
      LiveSwapIT.probe(host).apply("run", new String[] {"hostile", "60000", "good", "exit"});
      Runtime.getRuntime().halt(0);
    }
  }

  private static void install(Host host) throws Exception {
    TestBundle bundle =
        new TestBundle("test.hostile", "1.0.0", HostileActivator.class).with(HostileEngine.class);
    host.context().installBundle("test:hostile", bundle.open()).start();
  }
}
