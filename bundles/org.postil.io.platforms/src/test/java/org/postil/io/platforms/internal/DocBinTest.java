package org.postil.io.platforms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class DocBinTest {

  private static final String HARBOUR = "harbour.spacy";

  @Test
  void stringsHaveTheNumbersThatSpacyGivesThem() {
    Map<String, String> numbers =
        Map.of(
            "", "0",
            "a", "11901859001352538922",
            "coffee", "3197928453018144401",
            "Åre", "10425013664384309629",
            "🚢 Mara", "4493102100423621212",
            "eightby8", "1301812891062863301",
            "sixteen bytes ok", "18381699188709872304",
            "DATE", "391",
            "number", "432",
            "DEPRECATED276", "379");
    numbers.forEach(
        (string, number) ->
            assertEquals(number, Long.toUnsignedString(SpacyStrings.number(string)), string));
  }

  @Test
  void aFileOfSpacyComesInWithAllThatItSays() throws IOException {
    Imported imported = Imported.by(new DocBinImporter(), new MemorySource(HARBOUR, harbour()));
    assertEquals(List.of(), imported.failures());
    assertEquals(3, imported.documents().size());
    Document document = imported.documents().get(0).document();
    assertEquals("harbour", document.id());
    assertEquals("Ship leaves", document.metadata().title());
    assertEquals("north", document.metadata().other().get("desk"));
    assertEquals(
        "🚢 Mara  Linde left number 7 for Åre in June.\n\nORG says: שלום there. It was late.",
        document.text());
    assertEquals(
        List.of(
            "entity PERSON Mara  Linde Q7",
            "entity ACT left number 7",
            "entity Fjell-Ort Åre",
            "timex DATE June",
            "quote mixed ORG says: שלום there.",
            "quote direct שלום there"),
        spans(imported.documents().get(0), "entity|timex|quote"));
    assertEquals(
        List.of(
            "sentence  🚢 Mara  Linde left number 7 for Åre in June.",
            "sentence  ORG says: שלום there.",
            "sentence  It was late."),
        spans(imported.documents().get(0), "sentence"));
    Span left =
        imported.documents().get(0).gold().get(0).spans().stream()
            .filter(each -> each.type().equals(TypeNames.TOKEN) && each.begin() == 15)
            .findFirst()
            .orElseThrow();
    assertEquals("VERB", left.string("pos").orElse(""));
    assertEquals("VBD", left.string("xpos").orElse(""));
    assertEquals("leave", left.string("lemma").orElse(""));
    assertEquals("Tense=Past|VerbForm=Fin", left.string("feats").orElse(""));
    assertEquals("No spaces known", imported.documents().get(1).document().text());
    assertEquals("", imported.documents().get(2).document().text());
  }

  @Test
  void sentencesThatLeaveWordsOutComeBackAsTheyWere() throws IOException {
    Document document = Articles.of("gaps", "HEADLINE\n\nOne is. Two is. BY MARA", "2024-06-14");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.SENTENCE, 10, 17);
    gold.add(TypeNames.SENTENCE, 18, 25);
    for (int[] token :
        new int[][] {{0, 8}, {10, 13}, {14, 16}, {16, 17}, {18, 21}, {22, 24}, {24, 25}}) {
      gold.add(TypeNames.TOKEN, token[0], token[1]).set("pos", token[0] == 14 ? "AUX" : null);
    }
    MemoryTarget target = new MemoryTarget();
    Map<String, Long> losses = export(target, List.of(annotated(document, gold)));
    assertEquals(Map.of("text outside tokens becomes tokens", 2L, "zones left out", 2L), losses);
    ImportedDocument back = read(target, "documents.spacy").documents().get(0);
    assertEquals(document.text(), back.document().text());
    assertEquals("gaps", back.document().id());
    assertEquals(List.of("sentence  One is.", "sentence  Two is."), spans(back, "sentence"));
    assertEquals(9, spans(back, "token").size());
    assertEquals("2024-06-14", back.document().metadata().published().orElseThrow().value());
  }

  @Test
  void spansThatCutTokensAreMovedAndCounted() throws IOException {
    Document document = Articles.of("cut", "Mara left Oslo.", "2024-06-14");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 3).set("label", "PER").set("link", "Q1");
    gold.add(TypeNames.ENTITY, 4, 4).set("label", "LOC");
    MemoryTarget target = new MemoryTarget();
    Map<String, Long> losses = export(target, List.of(annotated(document, gold)));
    assertEquals(1, losses.get("spans moved to the ends of tokens"));
    assertEquals(1, losses.get("spans outside tokens dropped"));
    assertEquals(
        List.of("entity PER Mara Q1"),
        spans(read(target, "documents.spacy").documents().get(0), "entity"));
  }

  @Test
  void manyTokensGoIntoSeveralFiles() throws IOException {
    Random random = new Random(7);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      words.append("w").append(random.nextInt(5_000)).append(' ');
    }
    String text = words.toString();
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      documents.add(new AnnotatedDocument(Articles.of(id, text, "2024-06-14"), List.of()));
    }
    MemoryTarget target = new MemoryTarget();
    export(target, documents);
    assertEquals(
        List.of("documents-2.spacy", "documents.spacy"),
        target.files().keySet().stream().sorted().toList());
    assertEquals(2, read(target, "documents.spacy").documents().size());
    Document last = read(target, "documents-2.spacy").documents().get(0).document();
    assertEquals("c", last.id());
    assertEquals(text, last.text());
  }

  @Test
  void whatGrowsBeyondReasonIsRefused() throws IOException {
    byte[] bomb = new byte[80 << 20];
    byte[] whole = unpacked(harbour());
    System.arraycopy(whole, 0, bomb, 0, whole.length);
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> Imported.by(new DocBinImporter(), new MemorySource("bomb.spacy", packed(bomb))));
    assertTrue(String.valueOf(e.getMessage()).contains("200 times its size"), e.getMessage());
    ImportException small =
        assertThrows(
            ImportException.class,
            () ->
                Imported.by(
                    new DocBinImporter(),
                    new MemorySource(HARBOUR, harbour()),
                    new ImportOptions(null, null, 100, Map.of())));
    assertTrue(String.valueOf(small.getMessage()).contains("table of strings"), small.getMessage());
  }

  static byte[] harbour() throws IOException {
    try (InputStream in = Objects.requireNonNull(DocBinTest.class.getResourceAsStream(HARBOUR))) {
      return in.readAllBytes();
    }
  }

  static Map<String, Long> export(MemoryTarget target, List<AnnotatedDocument> documents)
      throws IOException {
    ExportWriter writer = new DocBinExporter().open(target, ExportOptions.defaults());
    try (writer) {
      for (AnnotatedDocument each : documents) {
        writer.write(each);
      }
    }
    return writer.losses().losses();
  }

  /** Type, label, covered text and link of spans, in order. */
  private static List<String> spans(ImportedDocument document, String types) {
    List<String> told = new ArrayList<>();
    for (Layer layer : document.gold()) {
      for (Span span : layer.spans()) {
        String type = TypeNames.shortName(span.type());
        if (type.matches(types)) {
          told.add(
              (type
                      + " "
                      + span.string("label").orElse("")
                      + " "
                      + document.document().text().substring(span.begin(), span.end())
                      + " "
                      + span.string("link").orElse(""))
                  .stripTrailing());
        }
      }
    }
    return told;
  }

  private static AnnotatedDocument annotated(Document document, GoldLayer gold) {
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }

  private static Imported read(MemoryTarget target, String file) throws IOException {
    Imported imported =
        Imported.by(new DocBinImporter(), new MemorySource(file, target.files().get(file)));
    assertEquals(List.of(), imported.failures());
    return imported;
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }
}
