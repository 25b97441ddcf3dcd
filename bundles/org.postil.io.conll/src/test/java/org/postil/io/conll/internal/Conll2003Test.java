package org.postil.io.conll.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class Conll2003Test {

  private static final String TWO =
      """
      -DOCSTART- -X- -X- O

      Mara NNP B-NP B-PER
      Lind NNP I-NP I-PER
      left VBD B-VP O
      Oslo NNP B-NP B-LOC
      . . O O

      She PRP B-NP O

      -DOCSTART- -X- -X- O

      Yes UH B-INTJ O

      """;

  @Test
  void columnsGoInAndOut() throws IOException {
    List<ImportedDocument> documents = read(TWO).documents();
    assertEquals(List.of("a/1", "a/2"), documents.stream().map(d -> d.document().id()).toList());
    assertEquals("Mara Lind left Oslo .\nShe", documents.get(0).document().text());
    assertEquals(TWO, write(Map.of(), documents.toArray(ImportedDocument[]::new)));
  }

  @Test
  void theOriginalSchemeIsReadAndWritten() throws IOException {
    String iob1 =
        "-DOCSTART- -X- -X- O\n\nMara NNP B-NP I-PER\nOslo NNP I-NP B-PER\nwon VBD B-VP O\n\n";
    ImportedDocument document = read(iob1).documents().get(0);
    assertEquals(
        List.of("EntityMention[0,4)", "EntityMention[5,9)"),
        document.gold().get(0).spans().stream()
            .filter(span -> span.type().equals(TypeNames.ENTITY))
            .map(Object::toString)
            .toList());
    assertEquals(iob1, write(Map.of("scheme", "iob1"), document));
    assertTrue(write(Map.of("scheme", "bioes"), document).contains("Mara NNP B-NP S-PER\n"));
  }

  @Test
  void twoColumnsWithTabsAreEnough() throws IOException {
    ImportedDocument document = read("New York\tB-LOC\nwins\tO\n").documents().get(0);
    assertEquals("a", document.document().id());
    assertEquals("New York wins", document.document().text());
  }

  @Test
  void overlapsFeaturesAndOtherTypesAreReportedAsLost() throws IOException {
    Document document = Articles.of("Bank of Oslo  fell on Monday.");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 12).set("label", "ORG").set("kind", "bank");
    gold.add(TypeNames.ENTITY, 8, 12).set("label", "LOC");
    gold.add(TypeNames.ENTITY, 14, 16).set("label", "MISC");
    gold.add(TypeNames.TIMEX, 22, 28).set("label", "DATE");
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = new Conll2003Exporter().open(target, ExportOptions.defaults());
    writer.write(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    writer.close();
    assertEquals(
        Map.of(
            "documents without sentences: lines stand in for them", 1L,
            "documents without tokens: words and punctuation marks stand in for them", 1L,
            "documents whose white space or text outside tokens is not kept", 1L,
            "features left out: kind", 1L,
            "ids and metadata of documents left out", 1L,
            "overlapping spans dropped", 1L,
            "spans moved to the ends of tokens", 1L,
            "timex spans left out", 1L),
        writer.losses().losses());
    assertTrue(target.text("documents.conll").contains("Oslo -X- -X- I-ORG\n"));
  }

  @Test
  void aLineWithoutTagFailsItsDocumentAlone() throws IOException {
    Imported imported = read("-DOCSTART- O\n\nMara\n\n-DOCSTART- O\n\nOslo B-LOC\n");
    assertEquals(1, imported.documents().size());
    assertEquals(
        "/import/a.conll line 3: Cannot import [/import/a.conll] line 3: expected a token and its"
            + " tag, found one column [Mara]",
        imported.failures().get(0));
  }

  @Test
  void bytesThatAreNoUtf8AskForTheEncoding() throws IOException {
    byte[] latin = "Malmö B-LOC\n".getBytes(StandardCharsets.ISO_8859_1);
    Imported imported = Imported.by(new Conll2003Importer(), new MemorySource("a.conll", latin));
    assertTrue(imported.failures().get(0).contains("name the encoding"));
  }

  @Test
  void treebanksAndProseAreNotTakenForIt() {
    Importer importer = new Conll2003Importer();
    assertEquals(Importer.BY_CONTENT, importer.recognises(new MemorySource("x", TWO).candidate()));
    assertEquals(
        Importer.NO,
        importer.recognises(new MemorySource("x.txt", "Go to O\nand B-side\n").candidate()));
  }

  @Test
  void doccanosExamplesAreImportedOrRefusedWithTheLine() throws IOException {
    Path root = Path.of("../../../shared/data/formats/doccano/backend/data_import/tests/data");
    assumeTrue(Files.isDirectory(root), "Skipped: no doccano files at " + root.toAbsolutePath());
    assertEquals(1, read(root, "sequence_labeling/example.conll").documents().size());
    assertEquals(1, read(root, "sequence_labeling/labeling.trailing.conll").documents().size());
    assertTrue(
        read(root, "sequence_labeling/labeling.invalid.conll")
            .failures()
            .get(0)
            .contains("SOCCERO"));
  }

  private static Imported read(Path root, String file) throws IOException {
    return Imported.by(new Conll2003Importer(), new FileSource(root, file));
  }

  private static Imported read(String text) throws IOException {
    return Imported.by(new Conll2003Importer(), new MemorySource("a.conll", text));
  }

  private static String write(Map<String, String> other, ImportedDocument... documents)
      throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportOptions options = new ExportOptions(Set.of(), other);
    try (ExportWriter writer = new Conll2003Exporter().open(target, options)) {
      for (ImportedDocument document : documents) {
        writer.write(new AnnotatedDocument(document.document(), document.gold()));
      }
    }
    return target.text("documents.conll");
  }
}
