package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemoryTarget;

/**
 * Documents of every shape go out and come back in every format that has both ways: the same text
 * and spans, or the loss report counts at least as many spans as differ.
 */
class RoundTripTest {

  private static final List<String> PIECES =
      List.of(
          "Mara ",
          "Linde ",
          "🚢 ",
          "שלום ",
          "مرحبا ",
          "Zoë ",
          "👩‍🚀 ",
          "Oslo. ",
          "<&\"'> ",
          "\\ ",
          "e\u0301t ",
          "[x] ",
          "left_it ",
          "a|b ",
          "* ",
          "\n\n");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyFormatBringsBackWhatItTookOrSaysWhatIsMissing() {
    InstalledFormats formats = new InstalledFormats();
    Map<String, Importer> importers = new TreeMap<>();
    formats.importers().forEach(each -> importers.put(each.format(), each));
    return formats.exporters().stream()
        .filter(each -> importers.containsKey(each.format()))
        .filter(each -> !List.of("csv", "html").contains(each.format())) // Other things in and out.
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.format(), () -> check(each, importers.get(each.format()))));
  }

  private void check(Exporter exporter, Importer importer) throws IOException {
    for (Map.Entry<String, AnnotatedDocument> shape : shapes().entrySet()) {
      String where = exporter.format() + ", " + shape.getKey();
      AnnotatedDocument out = shape.getValue();
      MemoryTarget target = new MemoryTarget();
      ExportWriter writer = exporter.open(target, ExportOptions.defaults());
      try (writer) {
        writer.write(out);
      }
      LossReport losses = writer.losses();
      ImportedDocument back = read(target, importer, where);
      if (back == null) {
        assertTrue(!losses.losses().isEmpty(), where + ": nothing came back, nothing was reported");
        continue;
      }
      long reported = losses.losses().values().stream().mapToLong(Long::longValue).sum();
      List<String> missing = spans(out.document(), out.layers());
      List<String> added = spans(back.document(), back.gold());
      List<String> kept = new ArrayList<>(added);
      for (String span : List.copyOf(missing)) {
        if (kept.remove(span)) {
          missing.remove(span);
          added.remove(span);
        }
      }
      assertTrue(
          missing.size() <= reported,
          where
              + ": "
              + missing.size()
              + " spans are missing, reported "
              + losses.losses()
              + ", such as "
              + missing.stream().limit(3).toList());
      assertTrue(
          added.size() <= reported,
          where
              + ": "
              + added.size()
              + " spans are new, reported "
              + losses.losses()
              + ", such as "
              + added.stream().limit(3).toList());
      if (reported == 0) {
        assertEquals(out.document().text(), back.document().text(), where);
      }
    }
  }

  private ImportedDocument read(MemoryTarget target, Importer importer, String where)
      throws IOException {
    Path root = Files.createTempDirectory(folder, "export");
    target.writeTo(root);
    List<ImportedDocument> found = new ArrayList<>();
    for (String file : target.files().keySet()) {
      FileSource source = new FileSource(root, file);
      if (importer.recognises(source.candidate()) > Importer.NO) {
        Imported imported = Imported.by(importer, source);
        // A document without text is reported on the way out and may be refused on the way in.
        assertTrue(
            imported.failures().isEmpty() || where.contains("empty"),
            where + ": " + imported.failures());
        found.addAll(imported.documents());
      }
    }
    assertTrue(found.size() <= 1, where + ": one document became " + found.size());
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<String> spans(Document document, List<Layer> layers) {
    List<String> spans = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        if (!span.type().equals(TypeNames.ENTITY)) {
          continue; // Formats that need tokens and sentences make them.
        }
        // White space is the text's, and its loss is reported.
        String covered = document.text().substring(span.begin(), span.end());
        spans.add(
            span.type()
                + " "
                + span.string("label").orElse("")
                + " "
                + covered.replaceAll("\\s+", ""));
      }
    }
    return spans;
  }

  private static Map<String, AnnotatedDocument> shapes() {
    Map<String, AnnotatedDocument> shapes = new LinkedHashMap<>();
    shapes.put(
        "an empty text", new AnnotatedDocument(Articles.of("a", "", "2024-06-14"), List.of()));
    shapes.put(
        "no spans", new AnnotatedDocument(Articles.of("a", "Mara left.", "2024-06-14"), List.of()));
    for (int seed = 0; seed < 5; seed++) {
      shapes.put("apart, seed " + seed, random(seed, 120, 0));
      shapes.put("overlapping, seed " + seed, random(seed, 120, 60));
    }
    shapes.put("10,000 spans", random(7, 6_000, 10_000));
    return shapes;
  }

  /** With no spans said, single words are annotated, else any stretches. */
  private static AnnotatedDocument random(long seed, int pieces, int spans) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Begin ");
    List<int[]> words = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (!piece.isBlank()) {
        words.add(new int[] {text.length(), text.length() + piece.strip().length()});
      }
      text.append(piece);
    }
    Document document = Articles.of("random", text.append("end.").toString(), "2024-06-14");
    GoldLayer gold = new GoldLayer();
    int count = spans == 0 ? words.size() / 3 : spans;
    for (int i = 0; i < count; i++) {
      int first = spans == 0 ? 3 * i : random.nextInt(words.size());
      int last = spans == 0 ? first : Math.min(words.size() - 1, first + random.nextInt(5));
      gold.add(TypeNames.ENTITY, words.get(first)[0], words.get(last)[1])
          .set("label", List.of("PER", "ORG", "LOC").get(random.nextInt(3)));
    }
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }
}
