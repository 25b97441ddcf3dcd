package org.postil.io.webanno.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class WebAnnoTest {

  static final String SHIP =
      """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=lab.Name|value
      #T_SP=lab.Sale|ROLE_lab.Sale:links_lab.Link|lab.Name
      #T_RL=lab.Owns|kind|BT_lab.Name
      #T_CH=lab.ChainLink|referenceRelation|referenceType


      #Text=🚢 Mara Lind sold it .
      1-1\t0-2\t🚢\t_\t_\t_\t_\t_\t_\t_\t
      1-2\t3-7\tMara\tPER[1]\t_\t_\t_\t_\t*->1-1\t*\t
      1-3\t8-12\tLind\tPER[1]|LA\\_ST[2]\t_\t_\t_\t_\t*->1-1\t*\t
      1-4\t13-17\tsold\t_\tseller;thing\t1-2[1];1-5\t_\t_\t_\t_\t
      1-5\t18-20\tit\tSHIP\t_\t_\tby law\t1-2[1_0]\tshe->1-2\t*\t
      1-5.1\t18-19\ti\tHALF\t_\t_\t_\t_\t_\t_\t
      1-6\t21-22\t.\t_\t_\t_\t_\t_\t_\t_\t

      #Text=Next\\n.
      2-1\t23-27\tNext\t*\t_\t_\t_\t_\t_\t_\t
      2-2\t28-29\t.\t_\t_\t_\t_\t_\t_\t_\t
      """;

  @Test
  void stackedSubTokenAndLongAnnotationsAreRead() throws IOException {
    List<Span> spans = read(SHIP).gold().get(0).spans();
    assertEquals(
        List.of(
            "Name[3,12) PER",
            "Name[8,12) LA_ST",
            "Name[18,20) SHIP",
            "Name[18,19) HALF",
            "Name[23,27) "),
        spans.stream()
            .filter(span -> span.type().equals("lab.Name"))
            .map(span -> span + " " + span.string("value").orElse(""))
            .toList());
  }

  @Test
  void theTextComesFromTheSentences() throws IOException {
    assertEquals("🚢 Mara Lind sold it . Next\n.", read(SHIP).document().text());
  }

  @Test
  void relationsSlotsAndChainsAreRead() throws IOException {
    Layer layer = read(SHIP).gold().get(0);
    Span owns = only(layer, "lab.Owns");
    assertEquals("by law", owns.string("kind").orElseThrow());
    assertEquals(
        "Name[3,12)", layer.span(owns.reference("Governor").orElseThrow().row()).toString());
    assertEquals(
        "Name[18,20)", layer.span(owns.reference("Dependent").orElseThrow().row()).toString());
    Span sale = only(layer, "lab.Sale");
    assertEquals(
        List.of("Name[3,12)", "Name[18,20)"),
        sale.references("links").stream().map(r -> layer.span(r.row()).toString()).toList());
    List<Span> links =
        layer.spans().stream().filter(span -> span.type().equals("lab.ChainLink")).toList();
    assertEquals(
        List.of("ChainLink[3,12)", "ChainLink[18,20)"),
        links.stream().map(Span::toString).toList());
    assertEquals("she", links.get(1).string("referenceRelation").orElseThrow());
    assertEquals(2, links.get(1).number("position").orElseThrow());
  }

  @Test
  void whatIsWrittenComesBack() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      Document document =
          Articles.of("a", "Mara 🚢 Lind [sold] *it*|_ -> now.\n\nNext\tone; \\ end", "2024-06-14");
      ImportedDocument first =
          new ImportedDocument(
              document, List.of(gold(document, seed).build(document).orElseThrow()));
      String tsv = write(first);
      ImportedDocument second = read(tsv);
      assertEquals(document.text(), second.document().text(), "seed " + seed);
      assertEquals(lines(first), lines(second), "seed " + seed + "\n" + tsv);
    }
  }

  @Test
  void faultsNameTheLine() {
    for (String bad :
        List.of(
            "1-1\t0-2\tXX\t_\t\n",
            "1-1\t0\tMa\t_\t\n",
            "one\t0-2\tMa\t_\t\n",
            "1-1\t0-99\tMa\t_\t\n")) {
      String file = "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|c\n\n\n#Text=Ma\n" + bad;
      ImportException refusal = assertThrows(ImportException.class, () -> read(file), bad);
      assertTrue(String.valueOf(refusal.getMessage()).contains("] line 6: "), refusal.getMessage());
    }
  }

  @Test
  void olderFormatsAreRefusedWithARemedy() {
    ImportException refusal =
        assertThrows(ImportException.class, () -> read(" # some.Type | value\n"));
    assertTrue(String.valueOf(refusal.getMessage()).contains("export the document again"));
  }

  @Test
  void inceptionsOwnSuiteIsReadAndComesBack() throws IOException {
    Path root = Path.of("../../../shared/data/formats/inception");
    assumeTrue(Files.isDirectory(root), "Skipped: no INCEpTION files at " + root.toAbsolutePath());
    List<String> refused = new ArrayList<>();
    int read = 0;
    for (Path file : tsvFiles(root)) {
      FileSource source = new FileSource(file.getParent(), file.getFileName().toString());
      if (!Files.readString(file).startsWith(Tsv.FORMAT)) {
        assertEquals(Importer.NO, new WebAnnoImporter().recognises(source.candidate()));
        assertThrows(ImportException.class, () -> Imported.by(new WebAnnoImporter(), source));
        continue;
      }
      try {
        ImportedDocument first = Imported.by(new WebAnnoImporter(), source).documents().get(0);
        ImportedDocument second = read(write(first));
        read++;
        assertEquals(plain(first), plain(second), file.toString());
      } catch (ImportException e) {
        refused.add(String.valueOf(e.getMessage()));
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(read >= 125, read + " files");
  }

  private static List<Path> tsvFiles(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private static GoldLayer gold(Document document, long seed) {
    Random random = new Random(seed);
    GoldLayer gold = new GoldLayer();
    String text = document.text();
    List<GoldSpan> spans = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int begin = boundary(text, random.nextInt(text.length()));
      int end = boundary(text, Math.min(text.length(), begin + 1 + random.nextInt(12)));
      if (end > begin && !text.substring(begin, end).isBlank()) {
        String value = List.of("PER", "a_b|c", "*", "x->[1]", "\\;").get(random.nextInt(5));
        spans.add(gold.add("lab.Name", begin, end).set("value", value));
      }
    }
    for (int i = 0; i + 1 < spans.size(); i += 3) {
      GoldSpan to = spans.get(i + 1);
      gold.add("lab.Owns", to.begin(), to.end())
          .set("kind", "k" + i)
          .set("Governor", spans.get(i))
          .set("Dependent", to);
    }
    return gold;
  }

  private static int boundary(String text, int offset) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  /** Spans with their places cut to the tokens, values, and the places of what they refer to. */
  private static List<String> lines(ImportedDocument document) {
    List<String> lines = new ArrayList<>();
    for (Layer layer : document.gold()) {
      for (Span span : layer.spans()) {
        if (span.type().startsWith("lab.")) {
          String covered = document.document().text().substring(span.begin(), span.end()).strip();
          String ends =
              span.reference("Governor").map(r -> covered(document, layer, r.row())).orElse("")
                  + span.reference("Dependent")
                      .map(r -> covered(document, layer, r.row()))
                      .orElse("");
          lines.add(
              span.type()
                  + " "
                  + covered
                  + " "
                  + span.string("value").or(() -> span.string("kind")).orElse("")
                  + ends);
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String covered(ImportedDocument document, Layer layer, int row) {
    Span span = layer.span(row);
    return " <" + document.document().text().substring(span.begin(), span.end()).strip() + ">";
  }

  /** What the exporter writes of any file: text and spans that are no relations. */
  private static List<String> plain(ImportedDocument document) {
    List<String> lines = new ArrayList<>(List.of(document.document().text()));
    for (Layer layer : document.gold()) {
      layer.spans().forEach(span -> lines.add(span.toString()));
    }
    lines.sort(null);
    return lines;
  }

  private static Span only(Layer layer, String type) {
    List<Span> spans = layer.spans().stream().filter(span -> span.type().equals(type)).toList();
    assertEquals(1, spans.size());
    return spans.get(0);
  }

  private static ImportedDocument read(String tsv) throws IOException {
    return Imported.by(new WebAnnoImporter(), new MemorySource("a.tsv", tsv)).documents().get(0);
  }

  private static String write(ImportedDocument document) throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new WebAnnoExporter().open(target, ExportOptions.defaults())) {
      writer.write(new AnnotatedDocument(document.document(), document.gold()));
    }
    return target.text(document.document().id() + ".tsv");
  }
}
