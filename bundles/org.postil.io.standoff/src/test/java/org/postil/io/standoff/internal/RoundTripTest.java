package org.postil.io.standoff.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class RoundTripTest {

  private static final List<StandoffFormat> FORMATS =
      List.of(
          new PubAnnotationFormat(),
          new BdocFormat(),
          new WebAnnotationFormat(),
          new GateFormat(),
          new TeiFormat(),
          new NifFormat());

  @Test
  void spansFeaturesAndReferencesComeBackTheSame() throws IOException {
    Document document =
        Articles.of(
            "a/b c", " Mara \"<&>\" 🚢🚢 left.\n\nשלום Oslo\t'x' \\ end ", "2024-06-14T08:00:00Z");
    GoldLayer gold = new GoldLayer();
    GoldSpan mara = gold.add(TypeNames.ENTITY, 1, 5).set("label", "PER").set("confidence", 0.25);
    GoldSpan oslo =
        gold.add(TypeNames.ENTITY, 29, 33).set("label", "LOC").set("link", "http://x.org/a?b=1&c");
    gold.add(TypeNames.ENTITY, 29, 33).set("label", "ORG").set("name", "line\nend \"quoted\"");
    gold.add(TypeNames.ENTITY, 1, 33).set("label", "MISC");
    gold.add("org.postil.types.Quotation", 12, 16)
        .set("label", "direct")
        .set("speaker", mara)
        .set("cue", gold.anchor(17, 21));
    gold.add("lab.Trip", 17, 21)
        .set("who", mara)
        .set("with", List.of(mara, oslo))
        .set("km", -0.5)
        .set("done", true)
        .set("tags", List.of("a b", "", "{c"));
    gold.add(TypeNames.RELATION, 1, 33).set("label", "in").set("from", mara).set("to", oslo);
    AnnotatedDocument all =
        new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
    for (StandoffFormat format : FORMATS) {
      ImportedDocument back = roundTrip(format, all);
      assertEquals(document.text(), back.document().text(), format.format());
      assertEquals(document.metadata(), back.document().metadata(), format.format());
      assertEquals(
          all.layers().get(0).fingerprint(), back.gold().get(0).fingerprint(), format.format());
    }
  }

  @Test
  void quotationsRepairOffsetsThatCountCodeUnits() throws IOException {
    String page =
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"postil:text\":\"🚢🚢 Oslo\",\"items\":[{"
            + "\"type\":\"Annotation\",\"body\":{\"value\":\"LOC\"},\"target\":{\"selector\":["
            + "{\"type\":\"TextPositionSelector\",\"start\":5,\"end\":9},"
            + "{\"type\":\"TextQuoteSelector\",\"exact\":\"Oslo\"}]}}]}";
    Span span =
        Imported.by(new WebAnnotationFormat(), new MemorySource("a.jsonld", page))
            .documents()
            .get(0)
            .gold()
            .get(0)
            .spans()
            .get(0);
    assertEquals(5, span.begin());
    assertEquals("LOC", span.string("label").orElseThrow());
  }

  @Test
  void namesThatAreTaggedInTeiBecomeSpans() throws IOException {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Bridge</title></titleStmt>"
            + "<publicationStmt><date when='2024-06-14'/></publicationStmt></fileDesc></teiHeader><text><body>"
            + "<head>Bridge</head>\n  <p>On <date when='2024-06-14'>Friday</date>\n <persName>Mara\n Linde</persName>"
            + " left <placeName>Oslo</placeName>.</p></body></text></TEI>";
    ImportedDocument read =
        Imported.by(new TeiFormat(), new MemorySource("a.xml", tei)).documents().get(0);
    assertEquals("Bridge\n\nOn Friday Mara Linde left Oslo.", read.document().text());
    assertEquals("Bridge", read.document().metadata().title());
    List<String> spans =
        read.gold().get(0).spans().stream()
            .map(
                s ->
                    s.string("label").orElse("")
                        + " "
                        + read.document().text().substring(s.begin(), s.end()))
            .toList();
    assertEquals(List.of("DATE Friday", "PER Mara Linde", "LOC Oslo"), spans);
  }

  @Test
  void nifOfOthersIsRead() throws IOException {
    String nif =
        "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
            + "@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> . @base <http://x.org/> .\n"
            + "<d#char=0,12> a nif:Context ; nif:isString '''Mara\nin Oslo.'''@en . # the text\n"
            + "<d#char=8,12> a nif:Phrase ; nif:beginIndex 8 ; nif:endIndex 12 ;; nif:anchorOf \"Oslo\" ;\n"
            + " itsrdf:taClassRef <http://dbpedia.org/ontology/Place> ; itsrdf:taIdentRef <http://dbpedia.org/resource/Oslo> .\n";
    ImportedDocument read =
        Imported.by(new NifFormat(), new MemorySource("a.ttl", nif)).documents().get(0);
    Span span = read.gold().get(0).spans().get(0);
    assertEquals("Place", span.string("label").orElseThrow());
    assertEquals("http://dbpedia.org/resource/Oslo", span.string("link").orElseThrow());
    assertEquals(8, span.begin());
  }

  @Test
  void documentTypesAreRefusedAndReadNothing() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    for (String rest :
        List.of(
            "<GateDocument><TextWithNodes>&e;</TextWithNodes></GateDocument>",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>&e;</p></body></text></TEI>")) {
      Importer importer = rest.startsWith("<Gate") ? new GateFormat() : new TeiFormat();
      ImportException e =
          assertThrows(
              ImportException.class,
              () -> Imported.by(importer, new MemorySource("evil.xml", evil + rest)));
      assertTrue(String.valueOf(e.getMessage()).contains("document type"), e.getMessage());
    }
  }

  @Test
  void deeplyNestedTurtleIsRefused() {
    String deep = "<a> <b> " + "[ <c> ".repeat(100_000);
    assertThrows(
        ImportException.class,
        () -> Imported.by(new NifFormat(), new MemorySource("deep.ttl", deep)));
  }

  private static ImportedDocument roundTrip(StandoffFormat format, AnnotatedDocument document)
      throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = format.open(target, ExportOptions.defaults())) {
      writer.write(document);
    }
    String name = target.files().keySet().iterator().next();
    MemorySource file = new MemorySource(name.replaceFirst(".*/", ""), target.files().get(name));
    assertTrue(format.recognises(file.candidate()) > Importer.BY_NAME, format.format());
    return Imported.by(format, file).documents().get(0);
  }
}
