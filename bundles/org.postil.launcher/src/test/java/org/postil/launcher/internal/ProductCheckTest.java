package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.launcher.ProductFolder;

class ProductCheckTest {

  @TempDir private Path folder;
  private ProductFolder product;

  @BeforeEach
  void makeProduct() throws IOException {
    product =
        new ProductFolder(folder)
            .bundle("one", Map.of())
            .bundle("two", Map.of())
            .feature(
                "core",
                "{\"id\":\"g:core:1\",\"bundles\":[{\"id\":\"g:one:1\"},{\"id\":\"g:two:1\"}]}");
  }

  @Test
  void aSoundProductHasNoFaults() throws IOException {
    assertEquals(List.of(), ProductCheck.faults(folder));
  }

  @Test
  void aBundleThatIsMissingIsNamed() throws IOException {
    Files.delete(folder.resolve("bundles/one-1.jar"));
    assertFault("Feature [g:core:1] lists [one-1.jar]");
  }

  @Test
  void aJarThatNoFeatureListsIsNamed() throws IOException {
    product.bundle("three", Map.of());
    assertFault("No feature lists [three-1.jar]");
  }

  @Test
  void aBundleInTwoFeaturesIsNamed() throws IOException {
    product.feature("more", "{\"id\":\"g:more:1\",\"bundles\":[{\"id\":\"g:one:1\"}]}");
    assertFault("g:one:1 stands in [g:core:1] and in [g:more:1]");
  }

  @Test
  void aBundleThatDoesNotStartIsNamed() throws IOException {
    product.bundle("two", Map.of("Import-Package", "no.such.thing"));
    assertFault("Cannot start bundle [two]");
  }

  private void assertFault(String expected) throws IOException {
    List<String> faults = ProductCheck.faults(folder);
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.get(0).startsWith(expected), faults.toString());
  }
}
