package org.postil.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

class HostTest {

  private static final Map<String, String> GREETING =
      Map.of(
          "Bundle-Activator",
          GreetingActivator.class.getName(),
          "Import-Package",
          "org.osgi.framework");

  @TempDir private Path folder;
  private ProductFolder product;

  @BeforeEach
  void makeProduct() throws IOException {
    product =
        new ProductFolder(folder.resolve("product"))
            .bundle("greeting", GREETING, GreetingActivator.class)
            .bundle("other", Map.of())
            .bundle("rarely", Map.of())
            .feature(
                "core",
                """
                {"id":"g:core:1","bundles":[
                  {"id":"g:greeting:1","bundleStartLevel":5},
                  {"id":"g:other:1","bundleStartLevel":2}]}
                """)
            .feature(
                "rare",
                """
                {"id":"g:rare:1","bundles":[{"id":"g:rarely:1"}],"extensions":
                  {"postil-commands":{"kind":"optional","type":"text","text":["rare"]}}}
                """);
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"})
  void bundlesStartInOrderOfTheirLevelsAndOfferServices() throws IOException {
    try (Host host = start("often")) {
      assertEquals(List.of("other", "greeting"), names(host));
      ToIntFunction main = host.service(ToIntFunction.class, "(postil.main=true)").orElseThrow();
      assertEquals(2, main.applyAsInt(new String[] {"a", "b"}));
      assertEquals(List.of(), host.problems());
    }
  }

  @Test
  void onlyTheFeaturesThatACommandNeedsAreStarted() throws IOException {
    try (Host host = start("rare")) {
      assertEquals(List.of("other", "greeting", "rarely"), names(host));
    }
  }

  @Test
  void theCacheFolderGoesWhenTheHostDoes() throws IOException {
    Path cache;
    try (Host host = start("often")) {
      cache = Path.of(host.context().getProperty(Constants.FRAMEWORK_STORAGE));
      assertTrue(Files.isDirectory(cache));
    }
    assertFalse(Files.exists(cache.getParent()));
  }

  @Test
  void aMissingBundleIsNamedWithItsFeature() throws IOException {
    Files.delete(product.path().resolve("bundles/other-1.jar"));
    IOException e = assertThrows(IOException.class, () -> start("often"));
    assertTrue(e.getMessage().contains("[g:core:1]"), e.getMessage());
    assertTrue(e.getMessage().contains("other-1.jar"), e.getMessage());
  }

  @Test
  void aBundleThatCannotStartIsReportedAndTheOthersRun() throws IOException {
    product.bundle("other", Map.of("Import-Package", "no.such.thing"));
    try (Host host = start("often")) {
      assertEquals(1, host.problems().size());
      assertTrue(host.problems().get(0).contains("[other]"), host.problems().get(0));
      assertTrue(host.problems().get(0).contains("no.such.thing"), host.problems().get(0));
      assertTrue(host.service(ToIntFunction.class, "(postil.main=true)").isPresent());
    }
  }

  @Test
  void aFragmentIsNotStarted() throws IOException {
    product.bundle("other", Map.of("Fragment-Host", "greeting"));
    try (Host host = start("often")) {
      assertEquals(List.of(), host.problems());
    }
  }

  @Test
  void aPluginThatIsNoBundleIsReported() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("plugins")).resolve("x.jar"), "no jar");
    try (Host host = start("often")) {
      assertEquals(1, host.problems().size());
      assertTrue(host.problems().get(0).contains("x.jar"), host.problems().get(0));
    }
  }

  @Test
  void propertiesOfFeaturesReachTheFrameworkAndSettingsWin() throws IOException {
    product.feature(
        "props",
        """
        {"id":"g:props:1","bundles":[],"extensions":{"framework-launching-properties":
          {"kind":"optional","type":"text","text":["one=feature","two=feature"]}}}
        """);
    HostSettings settings =
        new HostSettings(
            product.path(), folder, folder.resolve("plugins"), "", Map.of("two", "settings"));
    try (Host host = Host.start(settings)) {
      assertEquals("feature", host.context().getProperty("one"));
      assertEquals("settings", host.context().getProperty("two"));
      assertEquals(folder.toString(), host.context().getProperty("postil.home"));
      assertNull(host.context().getProperty("three"));
    }
  }

  private Host start(String command) throws IOException {
    return Host.start(
        new HostSettings(product.path(), folder, folder.resolve("plugins"), command, Map.of()));
  }

  private static List<String> names(Host host) {
    return Arrays.stream(host.context().getBundles())
        .filter(bundle -> bundle.getBundleId() > 0 && bundle.getState() == Bundle.ACTIVE)
        .map(Bundle::getSymbolicName)
        .toList();
  }
}
