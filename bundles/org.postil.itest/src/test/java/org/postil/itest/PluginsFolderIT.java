package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.itest.plugin.SwapActivator;
import org.postil.itest.plugin.SwapAnnotator;
import org.postil.itest.plugin.SwapEngine;
import org.postil.launcher.Host;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PluginsFolderIT {

  @TempDir private Path home;
  @TempDir private Path elsewhere;

  @Test
  void aJarIsInstalledUpdatedAndRemovedWithItsFile() throws Exception {
    try (Host host = Product.start("annotate", home)) {
      BiFunction<String, Object, Object> probe = LiveSwapIT.probe(host);
      Path jar = home.resolve("plugins/swap.jar");
      assertFalse(annotators(probe).contains("swap@1.0.0"));

      copy("1.0.0", jar);
      await(probe, names -> names.contains("swap@1.0.0"));

      copy("2.0.0", jar);
      await(probe, names -> names.contains("swap@2.0.0") && !names.contains("swap@1.0.0"));

      Files.delete(jar);
      await(probe, names -> names.stream().noneMatch(name -> name.startsWith("swap@")));
    }
  }

  @Test
  void aFileThatIsNoBundleHarmsNobody() throws Exception {
    try (Host host = Product.start("annotate", home)) {
      BiFunction<String, Object, Object> probe = LiveSwapIT.probe(host);
      Files.writeString(home.resolve("plugins/broken.jar"), "This is not a jar.");
      copy("3.0.0", home.resolve("plugins/swap.jar"));
      await(probe, names -> names.contains("swap@3.0.0"));
    }
  }

  /** Copies as people should: whole files only, by a rename. */
  private void copy(String version, Path target) throws Exception {
    Path whole = elsewhere.resolve(version + ".jar");
    Files.write(
        whole,
        new TestBundle("test.swap", version, SwapActivator.class)
            .with(SwapAnnotator.class, SwapEngine.class, SwapEngine.Words.class)
            .bytes());
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> annotators(BiFunction<String, Object, Object> probe) {
    return ((List<?>) probe.apply("annotators", null)).stream().map(String::valueOf).toList();
  }

  private static void await(
      BiFunction<String, Object, Object> probe, Predicate<List<String>> expected) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!expected.test(annotators(probe))) {
      assertTrue(System.nanoTime() < end, "still " + annotators(probe));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
