package org.postil.io.jsonl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.api.document.CreationTime;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;

class JsonlImporterTest {

  @Test
  void spansWithoutTypeAreEntitiesOrTimexes() throws IOException {
    List<Span> spans =
        spans(
            "{\"text\":\"Mara left on Monday\",\"spans\":[{\"start\":0,\"end\":4,\"label\":\"PER\"},"
                + "{\"start\":13,\"end\":19,\"label\":\"DATE\",\"value\":\"2024-06-17\"}]}");
    assertEquals("org.postil.types.EntityMention", spans.get(0).type());
    assertEquals("PER", spans.get(0).string("label").orElseThrow());
    assertEquals("org.postil.types.TimexMention", spans.get(1).type());
    assertEquals("2024-06-17", spans.get(1).string("value").orElseThrow());
  }

  @Test
  void theCreationTimeMayStandAtTheTopOrInMetaWhichWins() throws IOException {
    Imported imported =
        read(
            "{\"text\":\"a\",\"dct\":\"2024-06-14\",\"source\":\"Northwire\"}\n"
                + "{\"text\":\"b\",\"dct\":\"2024-06-14\",\"meta\":{\"dct\":\"2023-01-02\"}}\n");
    assertEquals("2024-06-14", time(imported, 0));
    assertEquals("Northwire", imported.documents().get(0).document().metadata().source());
    assertEquals("2023-01-02", time(imported, 1));
  }

  private static String time(Imported imported, int document) {
    return imported
        .documents()
        .get(document)
        .document()
        .metadata()
        .published()
        .orElseThrow()
        .value();
  }

  @Test
  void anOptionFillsInWhereTheDocumentSaysNothing() throws IOException {
    CreationTime option = new CreationTime("2020-02-02", CreationTime.Basis.OPTION);
    Imported imported =
        Imported.by(
            new JsonlImporter(),
            new MemorySource(
                "a.jsonl", "{\"text\":\"a\",\"dct\":\"2024-06-14\"}\n{\"text\":\"b\"}\n"),
            new ImportOptions(null, option, 1000, Map.of()));
    assertEquals("2024-06-14", time(imported, 0));
    assertEquals("2020-02-02", time(imported, 1));
  }

  @Test
  void stretchesThatNobodyAnnotatedAreSpansOfATypeOfTheirOwn() throws IOException {
    Imported imported =
        read(
            "{\"text\":\"\ud83d\ude80 Mara met Tom\",\"skip\":[[2,6]]}\n"
                + "{\"text\":\"b\",\"skip\":[[0]]}\n");
    Span span = imported.documents().get(0).gold().get(0).spans().get(0);
    assertEquals("imported.skip", span.type());
    assertEquals(3, span.begin());
    assertEquals(7, span.end());
    assertTrue(imported.failures().get(0).contains("skip holds [[0]]"), imported.failures().get(0));
  }

  @Test
  void aTypeThatIsNobodysIsTheLabel() throws IOException {
    List<Span> spans =
        spans("{\"text\":\"Mara\",\"spans\":[{\"start\":0,\"end\":4,\"type\":\"PER\"}]}");
    assertEquals("PER", spans.get(0).string("label").orElseThrow());
  }

  @Test
  void unknownTypesAreDeclaredOnTheFly() throws IOException {
    List<Span> spans =
        spans(
            "{\"text\":\"Mara\",\"spans\":[{\"id\":\"x\",\"start\":0,\"end\":4,\"type\":\"Drug name\","
                + "\"label\":\"D\",\"dose mg\":2.5,\"twin\":{\"ref\":\"x\"}}]}");
    assertEquals("imported.Drug_name", spans.get(0).type());
    assertEquals(2.5, spans.get(0).number("dose_mg").orElseThrow());
    assertEquals(spans.get(0).reference(), spans.get(0).reference("twin").orElseThrow());
  }

  @Test
  void offsetsInCodeUnitsAreRepaired() throws IOException {
    Span span =
        spans(
                "{\"text\":\"🚢🚢 Oslo\",\"spans\":[{\"start\":5,\"end\":9,\"text\":\"Oslo\",\"label\":\"LOC\"}]}")
            .get(0);
    assertEquals(5, span.begin());
    assertEquals(9, span.end());
  }

  @Test
  void offsetsFollowTheCleaningOfTheText() throws IOException {
    AnnotatedDocument document =
        Export.back(
            "{\"text\":\"a\\r\\nb\\u0000 Oslo\",\"spans\":[{\"start\":6,\"end\":10,\"text\":\"Oslo\",\"label\":\"LOC\"}]}");
    Span span = document.layers().get(0).spans().get(0);
    assertEquals("a\nb Oslo", document.document().text());
    assertEquals("Oslo", document.document().text().substring(span.begin(), span.end()));
  }

  @Test
  void aSpanThatIsNowhereFailsItsDocumentAlone() throws IOException {
    Imported imported =
        read(
            "{\"text\":\"Oslo\",\"spans\":[{\"start\":0,\"end\":4,\"text\":\"Rome\",\"label\":\"LOC\"}]}\n"
                + "{\"text\":\"Oslo\"}\n");
    assertEquals(1, imported.documents().size());
    assertEquals(
        "/import/a.jsonl line 1: Cannot import [/import/a.jsonl] line 1: a span at [0,4) does not"
            + " cover its text [Rome], expected offsets in code points within 4, and that text"
            + " stands in no other single place",
        imported.failures().get(0));
  }

  @Test
  void offsetsThatCannotBeAreEachRefusedWithASentenceOfTheirOwn() throws IOException {
    Imported imported = read(at(0, 999) + at(-3, 4) + at(4, 0) + at(0, 4));
    assertEquals(1, imported.documents().size());
    assertFault(
        "line 1: a span at [0,999) ends at 999, the text has 4 characters (code points); correct"
            + " the offsets, or give the span its \"text\"",
        imported.failures().get(0));
    assertFault(
        "line 2: a span at [-3,4) begins before the text, expected offsets of 0 and more; count"
            + " code points from 0, or give the span its \"text\"",
        imported.failures().get(1));
    assertFault(
        "line 3: a span at [4,0) ends before it begins, expected an end that is not below the"
            + " start; swap them, or give the span its \"text\"",
        imported.failures().get(2));
  }

  private static String at(int start, int end) {
    return "{\"text\":\"Oslo\",\"spans\":[{\"start\":"
        + start
        + ",\"end\":"
        + end
        + ",\"label\":\"LOC\"}]}\n";
  }

  private static void assertFault(String expected, String failure) {
    assertTrue(failure.endsWith(expected), failure);
  }

  @Test
  void faultsNameFileAndLine() throws IOException {
    for (String bad :
        List.of(
            "{\"text\":",
            "[1,2]",
            "{\"id\":\"a\"}",
            "{\"text\":7}",
            "{\"text\":\"a\"} {\"text\":\"b\"}",
            "{\"text\":\"a\",\"meta\":{\"dct\":\"yesterday\"}}",
            "{\"text\":\"a\",\"meta\":[]}",
            "{\"text\":\"a\",\"spans\":[3]}",
            "{\"text\":\"a\",\"spans\":[{\"start\":0}]}",
            "{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":9}]}",
            "{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":1,\"type\":\"quote\",\"speaker\":\"s9\"}]}",
            "{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":1,\"type\":\"zone\",\"label\":\"moon\"}]}",
            "{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":1,\"type\":\"stance\",\"strength\":\"very\"}]}",
            "{\"text\":\"a\",\"relations\":[{\"id\":\"r1\",\"from\":\"r2\"},{\"id\":\"r2\",\"from\":\"r1\"}]}",
            "{\"text\":\"a\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}")) {
      Imported imported = read("{\"text\":\"good\"}\n" + bad + "\n{\"text\":\"good\"}\n");
      assertEquals(2, imported.documents().size(), bad);
      assertTrue(imported.failures().get(0).contains("[/import/a.jsonl] line 2: "), bad);
    }
  }

  @Test
  void aLineBeyondTheLimitIsSkippedNotStored() throws IOException {
    MemorySource source =
        new MemorySource(
            "a.jsonl", "{\"text\":\"" + "x".repeat(3_000_000) + "\"}\n{\"text\":\"b\"}");
    Imported imported =
        Imported.by(
            new JsonlImporter(), source, new ImportOptions(null, null, 1_000_000, Map.of()));
    assertEquals(1, imported.documents().size());
    assertTrue(imported.failures().get(0).contains("longer than 1000000 bytes"));
  }

  @Test
  void theCreationTimeOfTheOptionsHelpsWhereThereIsNone() throws IOException {
    CreationTime given = new CreationTime("2020-01-02", CreationTime.Basis.OPTION);
    Imported imported =
        Imported.by(
            new JsonlImporter(),
            new MemorySource(
                "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\",\"meta\":{\"dct\":\"2019-03-04\"}}"),
            new ImportOptions(null, given, 1000, Map.of()));
    assertEquals(given, imported.documents().get(0).document().metadata().creationTime());
    assertEquals(
        new CreationTime("2019-03-04", CreationTime.Basis.METADATA),
        imported.documents().get(1).document().metadata().creationTime());
  }

  @Test
  void documentsWithoutIdAreNamedAfterFileAndLine() throws IOException {
    assertEquals("a/2", read("\n{\"text\":\"x\"}").documents().get(0).document().id());
  }

  @Test
  void utf16WithAMarkAndAForcedEncodingAreRead() throws IOException {
    String line = "{\"text\":\"Tromsø 🚢\"}\n";
    Imported marked =
        Imported.by(
            new JsonlImporter(),
            new MemorySource("a.jsonl", ("\uFEFF" + line).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals("Tromsø 🚢", marked.documents().get(0).document().text());
    Imported forced =
        Imported.by(
            new JsonlImporter(),
            new MemorySource(
                "a.jsonl", "{\"text\":\"Tromsø\"}".getBytes(StandardCharsets.ISO_8859_1)),
            new ImportOptions("ISO-8859-1", null, 1000, Map.of()));
    assertEquals("Tromsø", forced.documents().get(0).document().text());
  }

  @Test
  void aByteOrderMarkBeforeUtf8IsNoPartOfTheLine() throws IOException {
    assertEquals(1, read("\uFEFF{\"text\":\"a\"}").documents().size());
  }

  @Test
  void linesAreRecognisedByContentAndPrettyPrintedJsonIsNot() {
    Importer importer = new JsonlImporter();
    assertEquals(
        Importer.BY_CONTENT,
        importer.recognises(
            new MemorySource("a.data", "{\"text\":\"a\",\"meta\":{\"dct\":\"2020-01-01\"}}\n")
                .candidate()));
    assertEquals(
        Importer.NO,
        importer.recognises(new MemorySource("a.json", "{\n \"text\":\"a\"\n}\n").candidate()));
  }

  private static Imported read(String lines) throws IOException {
    return Imported.by(new JsonlImporter(), new MemorySource("a.jsonl", lines));
  }

  private static List<Span> spans(String line) throws IOException {
    return Export.back(line).layers().get(0).spans();
  }
}
