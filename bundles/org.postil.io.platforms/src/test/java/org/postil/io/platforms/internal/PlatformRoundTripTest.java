package org.postil.io.platforms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class PlatformRoundTripTest {

  private record Pair(Exporter exporter, Importer importer, Map<String, String> other) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(new DoccanoExporter(), new DoccanoImporter(), Map.of()),
          new Pair(new DoccanoExporter(), new DoccanoImporter(), Map.of("project", "relation")),
          new Pair(new DoccanoExporter(), new DoccanoImporter(), Map.of("project", "intent")),
          new Pair(new LabelStudioExporter(), new LabelStudioImporter(), Map.of()),
          new Pair(new ProdigyExporter(), new ProdigyImporter(), Map.of()),
          new Pair(new SpacyExporter(), new SpacyImporter(), Map.of()));

  @TestFactory
  Stream<DynamicTest> spansOfOddTextsComeBack() {
    return PAIRS.stream()
        .flatMap(
            pair ->
                Articles.oddTexts().entrySet().stream()
                    .map(
                        odd ->
                            DynamicTest.dynamicTest(
                                pair.exporter().format() + pair.other() + " " + odd.getKey(),
                                () -> comesBack(pair, odd.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> typesRelationsAndMetadataComeBack() {
    return PAIRS.stream()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.exporter().format() + pair.other(), () -> richComesBack(pair)));
  }

  @Test
  void oldLabelStudioFilesThatCountCodeUnitsAreRepaired() throws IOException {
    String task =
        "[{\"data\":{\"text\":\"🚢🚢 Oslo\"},\"annotations\":[{\"result\":[{\"type\":\"labels\","
            + "\"value\":{\"start\":5,\"end\":9,\"text\":\"Oslo\",\"labels\":[\"LOC\"]}}]}]}]";
    Span span = read(new LabelStudioImporter(), "a.json", task).gold().get(0).spans().get(0);
    assertEquals(5, span.begin());
    assertEquals(9, span.end());
  }

  @Test
  void rejectedProdigyTasksComeWithoutAnnotations() throws IOException {
    String task =
        "{\"text\":\"No\",\"spans\":[{\"start\":0,\"end\":2,\"label\":\"X\"}],\"answer\":\"reject\"}";
    assertEquals(List.of(), read(new ProdigyImporter(), "a.jsonl", task).gold());
  }

  @Test
  void machineLayersAreLabelStudioPredictions() throws IOException {
    AnnotatedDocument gold = rich();
    Layer layer = gold.layers().get(0);
    Layer machine =
        new Layer(
            new org.postil.api.layer.LayerHeader(
                layer.fingerprint(), "entities", "1.0.0", layer.header().inputs()),
            layer.types(),
            layer.tables());
    String json =
        write(PAIRS.get(3), new AnnotatedDocument(gold.document(), List.of(machine)))
            .text("documents.json");
    assertTrue(
        json.contains("\"annotations\":[],\"predictions\":[{\"model_version\":\"entities@1.0.0\""),
        json);
  }

  @Test
  void spacysOlderPairsAreRead() throws IOException {
    String pairs = "[[\"Mara left\", {\"entities\": [[0, 4, \"PER\"]]}]]";
    assertEquals(1, read(new SpacyImporter(), "a.json", pairs).gold().get(0).spans().size());
  }

  @Test
  void oneBadRecordFailsAlone() throws IOException {
    Imported imported =
        Imported.by(
            new DoccanoImporter(),
            new MemorySource(
                "a.jsonl",
                "{\"text\":\"a\",\"label\":[[0,9,\"X\"]]}\n{\"label\":[]}\n{\"text\":\"b\",\"label\":[]}\n"));
    assertEquals(1, imported.documents().size());
    assertEquals(2, imported.failures().size());
    assertTrue(imported.failures().get(0).contains("[/import/a.jsonl] record 1: "));
  }

  private static void comesBack(Pair pair, String text) throws IOException {
    AnnotatedDocument document = Annotations.random(Articles.of("id 1", text, "2024-06-14"), 11);
    MemoryTarget target = write(pair, document);
    ImportedDocument back = read(pair.importer(), file(target), target.text(file(target)));
    assertEquals("id 1", back.document().id());
    assertEquals(document.document().text(), back.document().text());
    assertEquals(document.document().metadata(), back.document().metadata());
    assertEquals(spans(document.layers()), spans(back.gold()));
  }

  private static void richComesBack(Pair pair) throws IOException {
    AnnotatedDocument document = rich();
    MemoryTarget target = write(pair, document);
    ImportedDocument back = read(pair.importer(), file(target), target.text(file(target)));
    List<String> expected = new ArrayList<>(spans(document.layers()));
    String options = pair.exporter().format() + pair.other();
    if (!Set.of("doccano{project=relation}", "label-studio{}", "prodigy{}").contains(options)) {
      expected.removeIf(span -> span.startsWith("Relation"));
    }
    if (options.equals("doccano{}") || options.equals("doccano{project=relation}")) {
      expected.removeIf(span -> span.startsWith("DocumentLabel"));
    }
    assertEquals(expected, spans(back.gold()));
  }

  private static AnnotatedDocument rich() {
    Document document = Articles.of("rich", "🚢 Mara said \"no\" on Monday.", "2024-06-14");
    GoldLayer gold = new GoldLayer();
    GoldSpan mara = gold.add(TypeNames.ENTITY, 3, 7).set("label", "PER");
    GoldSpan quote = gold.add("org.postil.types.Quotation", 13, 17).set("label", "direct");
    gold.add(TypeNames.TIMEX, 21, 27).set("label", "DATE");
    gold.add("lab.Finding", 3, 12);
    gold.add(TypeNames.RELATION, 3, 17).set("label", "says").set("from", mara).set("to", quote);
    gold.add(TypeNames.LABEL, 0, document.text().length()).set("label", "speech");
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }

  private static String file(MemoryTarget target) {
    return target.files().keySet().stream()
        .filter(name -> name.startsWith("documents"))
        .findFirst()
        .orElseThrow();
  }

  /** Tokens that stand in for missing ones are not what went out. */
  private static List<String> spans(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.spans().stream())
        .filter(span -> !span.type().equals(TypeNames.TOKEN))
        .map(span -> span + " " + span.string("label").orElse(""))
        .sorted()
        .toList();
  }

  private static ImportedDocument read(Importer importer, String name, String text)
      throws IOException {
    Imported imported = Imported.by(importer, new MemorySource(name, text));
    assertEquals(List.of(), imported.failures());
    return imported.documents().get(0);
  }

  private static MemoryTarget write(Pair pair, AnnotatedDocument document) throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportOptions options = new ExportOptions(Set.of(), pair.other());
    try (ExportWriter writer = pair.exporter().open(target, options)) {
      writer.write(document);
    }
    return target;
  }
}
