package org.postil.io.uima.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemoryTarget;

/** CASes that INCEpTION wrote. */
class RealXmiTest {

  private static final Path FORMATS =
      Path.of(System.getProperty("postil.data", "../../../shared/data"), "formats", "inception");

  @TempDir Path folder;

  @Test
  void everyFileIsImportedWithATypeSystemOrRefusedWithAReason() throws Exception {
    List<Path> files = files(".xmi");
    Path types = typesOfAll();
    int imported = 0;
    List<String> refused = new ArrayList<>();
    for (Path file : files) {
      try {
        roundTrip(file, Map.of(TypeSystemFile.OPTION, types.toString()));
        imported++;
      } catch (ImportException e) {
        refused.add(e.getMessage());
      }
    }
    // What is refused has types or features that neither of the type systems in the folder has.
    for (String reason : refused) {
      assertTrue(reason.contains("unknown type: ") || reason.contains("unknown feature: "), reason);
    }
    assertTrue(imported >= 50, imported + " of " + files.size() + " imported");
  }

  private Path typesOfAll() throws Exception {
    List<TypeSystemDescription> all = new ArrayList<>();
    for (Path file :
        List.of(files("typesystem.xml").get(0), files("webannoTestTypes.xml").get(0))) {
      all.add(
          UIMAFramework.getXMLParser()
              .parseTypeSystemDescription(new XMLInputSource(file.toFile())));
    }
    Path merged = folder.resolve("merged.xml");
    try (OutputStream out = Files.newOutputStream(merged)) {
      CasCreationUtils.mergeTypeSystems(all).toXML(out);
    }
    return merged;
  }

  private void roundTrip(Path file, Map<String, String> other) throws IOException {
    ImportOptions options = new ImportOptions(null, null, ImportOptions.DEFAULT_MAX_BYTES, other);
    FileSource source = new FileSource(file.getParent(), file.getFileName().toString());
    ImportedDocument first = Imported.by(new XmiImporter(), source, options).documents().get(0);
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = new XmiExporter().open(target, ExportOptions.defaults());
    writer.write(new AnnotatedDocument(first.document(), first.gold()));
    writer.close();
    assertEquals(Map.of(), writer.losses().losses(), file.toString());
    Path root = Files.createTempDirectory(folder, "out");
    target.writeTo(root);
    ImportedDocument second =
        Imported.by(new XmiImporter(), new FileSource(root, first.document().id() + ".xmi"))
            .documents()
            .get(0);
    assertEquals(first.document().text(), second.document().text());
    assertEquals(
        first.gold().get(0).fingerprint(), second.gold().get(0).fingerprint(), file.toString());
  }

  private static List<Path> files(String end) throws IOException {
    assumeTrue(
        Files.isDirectory(FORMATS),
        "Skipped: no INCEpTION files at " + FORMATS.toAbsolutePath() + "; set -Dpostil.data");
    try (Stream<Path> all = Files.walk(FORMATS)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
