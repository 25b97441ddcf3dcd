package org.postil.io.jsonl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.MemoryTarget;

class JsonlRoundTripTest {

  @Test
  void exportImportExportGivesTheSameBytes() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      String first = Export.of(ExportOptions.defaults(), Rich.document(seed));
      String second = Export.of(ExportOptions.defaults(), Export.back(first));
      assertEquals(first, second, "seed " + seed);
    }
  }

  @Test
  void nothingIsLostOnTheWay() throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = new JsonlExporter().open(target, ExportOptions.defaults());
    writer.write(Rich.document());
    writer.close();
    assertEquals(Map.of(), writer.losses().losses());
  }

  @Test
  void tenThousandSpansAmongEmojiComeBack() throws IOException {
    String text = "🚢 Oslo é ".repeat(20_000);
    Document document = Articles.of("long", text, "2024-06-14");
    GoldLayer gold = new GoldLayer();
    for (int i = 0; i < 10_000; i++) {
      gold.add(TypeNames.ENTITY, i * 10 + 3, i * 10 + 7).set("label", "LOC");
    }
    AnnotatedDocument annotated =
        new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
    String first = Export.of(ExportOptions.defaults(), annotated);
    assertTrue(first.contains("\"start\":2,\"end\":6,\"text\":\"Oslo\""), first.substring(0, 99));
    assertEquals(first, Export.of(ExportOptions.defaults(), Export.back(first)));
  }

  @Test
  void aLineReadsAsTheFormatIsFixed() throws IOException {
    Document document =
        Articles.withZones("a/b", "🚢 Oslo", "2024-06-14", List.of(new Zone(ZoneKind.TITLE, 0, 7)));
    String line = Export.of(ExportOptions.defaults(), new AnnotatedDocument(document, List.of()));
    assertEquals(
        "{\"id\":\"a/b\",\"text\":\"🚢 Oslo\",\"meta\":{\"source\":\"The Elster Post\","
            + "\"dct\":\"2024-06-14\",\"dctBasis\":\"metadata\",\"language\":\"en\"},\"spans\":["
            + "{\"id\":\"z1\",\"type\":\"zone\",\"start\":0,\"end\":6,\"text\":\"🚢 Oslo\","
            + "\"label\":\"title\",\"by\":\"document\"}],\"relations\":[],\"labels\":{}}\n",
        line);
  }

  @Test
  void chosenTypesAloneAreWrittenAndReferencesToOthersBecomePlaces() throws IOException {
    ExportOptions quotes = new ExportOptions(Set.of("quote"), Map.of());
    String line = Export.of(quotes, Rich.document());
    assertTrue(
        line.contains(
            "\"speaker\":{\"type\":\"entity\",\"start\":2,\"end\":11,\"text\":\"Mara Lind\"}"),
        line);
    assertFalse(line.contains("\"type\":\"stance\""), line);
    assertEquals(withoutLayer(line), withoutLayer(Export.of(quotes, Export.back(line))));
  }

  @Test
  void theNameOfTheFileMayBeChosen() throws IOException {
    MemoryTarget target = new MemoryTarget();
    new JsonlExporter().open(target, new ExportOptions(Set.of(), Map.of("name", "train"))).close();
    assertEquals(Set.of("train.jsonl"), target.files().keySet());
  }

  private static String withoutLayer(String line) {
    return line.replaceAll("\"layer\":\"[0-9a-f]+\"", "");
  }
}
