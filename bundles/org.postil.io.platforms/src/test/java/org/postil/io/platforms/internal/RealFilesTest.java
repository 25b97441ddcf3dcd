package org.postil.io.platforms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;

/** Files that the tools' own repositories hold. */
class RealFilesTest {

  private static final Path FORMATS = Path.of("../../../shared/data/formats");

  @Test
  void doccanosExamplesWithATextComeIn() throws IOException {
    Path root = root("doccano/backend");
    for (String file :
        List.of(
            "data_export/pipeline/examples/sequence_labeling/example.jsonl",
            "data_export/pipeline/examples/relation_extraction/example.jsonl",
            "data_export/pipeline/examples/intent_detection/example.jsonl",
            "data_export/pipeline/examples/text_classification/example.json",
            "data_import/tests/data/text_classification/example.jsonl",
            "data_import/tests/data/relation_extraction/example.jsonl")) {
      FileSource source = new FileSource(root, file);
      assertTrue(new DoccanoImporter().recognises(source.candidate()) > Importer.BY_NAME, file);
      Imported imported = Imported.by(new DoccanoImporter(), source);
      assertEquals(List.of(), imported.failures(), file);
      assertTrue(!imported.documents().get(0).gold().isEmpty(), file);
    }
  }

  @Test
  void theFieldOfTheTextMayBeNamed() throws IOException {
    Path root = root("doccano/backend");
    Imported imported =
        Imported.by(
            new DoccanoImporter(),
            new FileSource(root, "data_import/pipeline/examples/sequence_labeling/example.jsonl"),
            new ImportOptions(null, null, 1 << 20, Map.of("text", "column_data")));
    assertEquals(3, imported.documents().size());
    assertEquals(1, imported.documents().get(0).gold().get(0).spans().size());
  }

  @Test
  void everyJsonFileOfTheToolsIsImportedOrRefusedWithAReason() throws IOException {
    root("doccano");
    root("label-studio");
    int documents = 0;
    for (Importer importer :
        List.of(
            new DoccanoImporter(),
            new LabelStudioImporter(),
            new ProdigyImporter(),
            new SpacyImporter())) {
      for (Path file : jsonFiles()) {
        FileSource source = new FileSource(file.getParent(), file.getFileName().toString());
        try {
          Imported imported = Imported.by(importer, source);
          documents += imported.documents().size();
          for (String failure : imported.failures()) {
            assertTrue(failure.contains("Cannot import [" + source.location()), failure);
          }
        } catch (ImportException e) {
          assertTrue(String.valueOf(e.getMessage()).contains(source.fileName()), e.getMessage());
        }
      }
    }
    assertTrue(documents > 40, documents + " documents");
  }

  @Test
  void labelStudioTasksWithTextAreRecognised() throws IOException {
    Path root = root("label-studio/tests/custom/converter/data/test_export_csv");
    FileSource source = new FileSource(root, "csv_test_history.json");
    assertTrue(new LabelStudioImporter().recognises(source.candidate()) > Importer.BY_CONTENT);
    Imported imported = Imported.by(new LabelStudioImporter(), source);
    assertEquals(List.of(), imported.failures());
    assertTrue(!imported.documents().get(0).gold().isEmpty());
  }

  private static Path root(String folder) {
    Path root = FORMATS.resolve(folder);
    assumeTrue(Files.isDirectory(root), "Skipped: no files at " + root.toAbsolutePath());
    return root;
  }

  private static List<Path> jsonFiles() throws IOException {
    try (Stream<Path> all = Files.walk(FORMATS)) {
      return all.filter(file -> file.toString().matches(".*(doccano|label-studio).*\\.jsonl?"))
          .sorted()
          .toList();
    }
  }
}
