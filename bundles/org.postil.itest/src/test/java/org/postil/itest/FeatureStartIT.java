package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.postil.launcher.Feature;
import org.postil.launcher.FeatureReader;
import org.postil.launcher.Host;

/** Each feature, together with the core, resolves and starts. */
class FeatureStartIT {

  @TempDir private Path home;

  static Stream<String> commands() throws IOException {
    return FeatureReader.readAll(Product.folder().resolve("features")).stream()
        .flatMap(feature -> feature.commands().stream())
        .distinct()
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyBundleThatACommandNeedsIsActive(String command) throws Exception {
    try (Host host = Product.start(command, home)) {
      List<String> idle =
          Arrays.stream(host.context().getBundles())
              .filter(bundle -> bundle.getHeaders("").get("Fragment-Host") == null)
              .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
              .map(Bundle::getSymbolicName)
              .toList();
      assertEquals(List.of(), idle);
    }
  }

  @Test
  void everyFeatureOfTheSourcesIsInTheProduct() throws Exception {
    List<Feature> features = FeatureReader.readAll(Product.folder().resolve("features"));
    for (Feature feature : features) {
      assertFalse(feature.bundles().isEmpty(), feature.id());
    }
    try (Stream<Path> folders = java.nio.file.Files.list(Product.root().resolve("features"))) {
      long sources =
          folders.filter(f -> java.nio.file.Files.exists(f.resolve("feature.json"))).count();
      assertEquals(sources, features.size());
    }
  }
}
