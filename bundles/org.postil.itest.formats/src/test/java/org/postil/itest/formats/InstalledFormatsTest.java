package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;

class InstalledFormatsTest {

  @Test
  void everyBundleOfFormatsIsUnderTest() throws IOException {
    Path root = Path.of(System.getProperty("postil.root", "../.."));
    Set<String> there;
    try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
      there =
          bundles
              .map(bundle -> bundle.getFileName().toString())
              .filter(name -> name.startsWith("org.postil.io."))
              .filter(name -> Files.exists(root.resolve("bundles").resolve(name + "/pom.xml")))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(there, new InstalledFormats().bundles(), "name the bundle in this module's pom");
  }

  @Test
  void namesOfFormatsAreUnique() {
    InstalledFormats formats = new InstalledFormats();
    long importers = formats.importers().stream().map(Importer::format).distinct().count();
    long exporters = formats.exporters().stream().map(Exporter::format).distinct().count();
    assertEquals(formats.importers().size(), importers);
    assertEquals(formats.exporters().size(), exporters);
    assertTrue(importers > 30, importers + " importers");
    assertTrue(exporters > 15, exporters + " exporters");
  }
}
