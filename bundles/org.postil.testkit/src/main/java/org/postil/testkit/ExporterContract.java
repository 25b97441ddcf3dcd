package org.postil.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.testkit.internal.DocumentText;

/**
 * What every exporter promises. Inherit it, name the exporter, and, if there is one, the importer
 * of the same format: then what comes back must be what went out, or the loss report not empty.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ExporterContract {

  @TempDir Path folder;

  /** For subclasses. */
  protected ExporterContract() {}

  /**
   * The exporter under test.
   *
   * @return a new exporter
   */
  protected abstract Exporter exporter();

  /**
   * The importer of the same format.
   *
   * @return empty if the format is only written
   */
  protected Optional<Importer> importer() {
    return Optional.empty();
  }

  /**
   * How to export.
   *
   * @return the default options
   */
  protected ExportOptions options() {
    return ExportOptions.defaults();
  }

  /**
   * The documents to export.
   *
   * @return documents with different ids
   */
  protected List<AnnotatedDocument> documents() {
    List<AnnotatedDocument> documents = new ArrayList<>();
    documents.add(Annotations.of(Articles.news()));
    Articles.oddTexts()
        .forEach(
            (name, text) ->
                documents.add(
                    Annotations.random(
                        Articles.of("odd/" + name, text, "2024-06-14"), name.hashCode())));
    return documents;
  }

  @Test
  void namesItself() {
    assertTrue(exporter().format().matches("[a-z0-9][a-z0-9-]*"), "format: what people type");
    assertFalse(exporter().title().isBlank(), "title: what people read");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    Map<String, byte[]> first = export(documents()).files();
    Map<String, byte[]> second = export(documents()).files();
    assertEquals(first.keySet(), second.keySet());
    assertFalse(first.isEmpty(), "nothing was written");
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  @Test
  void survivesAnEmptyExport() throws IOException {
    MemoryTarget target = export(List.of());
    assertEquals(0, target.openFiles());
  }

  @Test
  void closesItsFilesAlsoAfterAFault() throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = exporter().open(target, options());
    writer.write(documents().get(0));
    writer.close();
    assertEquals(0, target.openFiles(), "files left open");
    assertNotNull(writer.losses(), "a writer tells its losses after it is closed, too");
    writer.close();
  }

  @Test
  void whatComesBackIsWhatWentOutOrTheLossIsReported() throws IOException {
    if (importer().isEmpty()) {
      return;
    }
    Map<String, ImportedDocument> back = new HashMap<>();
    for (AnnotatedDocument document : documents()) {
      MemoryTarget target = new MemoryTarget();
      ExportWriter writer = exporter().open(target, options());
      try (writer) {
        writer.write(document);
      }
      boolean whole = writer.losses().losses().isEmpty();
      readBack(target, document.document().id(), back);
      ImportedDocument again = back.get(document.document().id());
      if (whole) {
        assertNotNull(again, "lost without a report: " + document.document().id());
        assertEquals(document.document().text(), again.document().text());
        assertEquals(
            spans(document.document(), document.layers()),
            spans(again.document(), again.gold()),
            "spans of " + document.document().id() + " changed without a report");
      } else if (again != null) {
        DocumentText.check(again);
      }
    }
  }

  private void readBack(MemoryTarget target, String id, Map<String, ImportedDocument> back)
      throws IOException {
    Importer importer = importer().orElseThrow();
    Path root = Files.createTempDirectory(folder, "export");
    target.writeTo(root);
    for (String file : target.files().keySet()) {
      FileSource source = new FileSource(root, file);
      if (importer.recognises(source.candidate()) == Importer.NO) {
        continue;
      }
      Imported imported = Imported.by(importer, source);
      assertEquals(List.of(), imported.failures(), "cannot read back what was written of " + id);
      for (ImportedDocument document : imported.documents()) {
        back.put(document.document().id(), document);
      }
    }
  }

  private static List<String> spans(Document document, List<Layer> layers) {
    List<String> spans = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        spans.add(
            span
                + " "
                + span.string("label").orElse("")
                + " "
                + document.text().substring(span.begin(), span.end()));
      }
    }
    spans.sort(null);
    return spans;
  }

  private MemoryTarget export(List<AnnotatedDocument> documents) throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = exporter().open(target, options());
    try (writer) {
      for (AnnotatedDocument document : documents) {
        writer.write(document);
      }
    }
    assertEquals(0, target.openFiles(), "files left open");
    assertNotNull(writer.losses());
    return target;
  }
}
