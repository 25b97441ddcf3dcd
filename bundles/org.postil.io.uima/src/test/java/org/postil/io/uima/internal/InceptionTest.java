package org.postil.io.uima.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class InceptionTest {

  private static final Path FORMATS =
      Path.of(System.getProperty("postil.data", "../../../shared/data"), "formats", "inception");

  @Test
  void projectsThatInceptionWroteAreRead() throws IOException {
    assumeTrue(
        Files.isDirectory(FORMATS),
        "Skipped: no INCEpTION files at " + FORMATS.toAbsolutePath() + "; set -Dpostil.data");
    List<Path> projects;
    try (Stream<Path> all = Files.walk(FORMATS)) {
      projects = all.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
    assertEquals(3, projects.size());
    for (Path project : projects) {
      FileSource source = new FileSource(project.getParent(), project.getFileName().toString());
      assertTrue(new InceptionImporter().recognises(source.candidate()) > Importer.BY_CONTENT);
      Imported imported = Imported.by(new InceptionImporter(), source);
      assertEquals(List.of(), imported.failures());
      assertEquals(1, imported.documents().size());
      ImportedDocument document = imported.documents().get(0);
      assertEquals(1, document.gold().size());
      String text = document.document().text();
      List<String> named =
          document.gold().get(0).spans().stream()
              .filter(span -> span.type().matches("custom\\.Span|.*NamedEntity|.*Chunk"))
              .map(span -> text.substring(span.begin(), span.end()))
              .toList();
      assertTrue(
          text.startsWith("Barack")
              ? named.contains("Chicago") && named.contains("Obama")
              : text.strip().equals("This is an example sentence.") && named.contains("This"),
          project + " " + named);
    }
  }

  @Test
  void spansAndRelationsComeBackWithTheirTypes() throws IOException {
    AnnotatedDocument bridge = Annotations.of(Articles.news());
    ImportedDocument back = roundTrip(bridge);
    assertEquals(bridge.document().text(), back.document().text());
    List<String> before = lines(bridge.document().text(), bridge.layers().get(0).spans());
    List<String> after = lines(back.document().text(), back.gold().get(0).spans());
    assertTrue(after.containsAll(before), before + " | " + after);
    Span relation =
        back.gold().get(0).spans().stream()
            .filter(span -> span.type().endsWith(".Relation"))
            .findFirst()
            .orElseThrow();
    Span from = relation.layer().span(relation.reference("from").orElseThrow().row());
    assertEquals("PER", from.string("label").orElseThrow());
  }

  @Test
  void whatWasReadGoesOutAgain() throws IOException {
    ImportedDocument once = roundTrip(Annotations.of(Articles.news()));
    ImportedDocument twice = roundTrip(new AnnotatedDocument(once.document(), once.gold()));
    assertEquals(
        lines(once.document().text(), once.gold().get(0).spans()),
        lines(twice.document().text(), twice.gold().get(0).spans()));
  }

  private static ImportedDocument roundTrip(AnnotatedDocument document) throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new InceptionExporter().open(target, ExportOptions.defaults())) {
      writer.write(document);
    }
    MemorySource zip = new MemorySource("p.zip", target.files().get("postil.zip"));
    assertTrue(new InceptionImporter().recognises(zip.candidate()) > Importer.BY_CONTENT);
    Imported imported = Imported.by(new InceptionImporter(), zip);
    assertEquals(List.of(), imported.failures());
    return imported.documents().get(0);
  }

  private static List<String> lines(String text, List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                span
                    + " "
                    + span.string("label").orElse("")
                    + " "
                    + text.substring(span.begin(), span.end()))
        .sorted()
        .toList();
  }
}
