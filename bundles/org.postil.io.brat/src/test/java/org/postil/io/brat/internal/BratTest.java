package org.postil.io.brat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemoryTarget;

class BratTest {

  private static final String SHIP = "🚢 Mara Lind sold the Ida\nMarie to Oslo on Monday.\n";

  @TempDir Path folder;

  @Test
  void offsetsAreCodePoints() throws IOException {
    ImportedDocument document = read(SHIP, "T1\tPER 2 11\tMara Lind\n");
    Span span = document.gold().get(0).spans().get(0);
    assertEquals(3, span.begin());
    assertEquals("PER", span.string("label").orElseThrow());
  }

  @Test
  void partsOfDiscontinuousAnnotationsAreKept() throws IOException {
    String annotations = "T1\tPhrase 12 16;31 33\tsold to\n";
    ImportedDocument document = read(SHIP, annotations);
    Span span = document.gold().get(0).spans().get(0);
    assertEquals("sold the Ida\nMarie to", SHIP.substring(span.begin(), span.end()));
    assertEquals(2, span.references("fragments").size());
    assertEquals(annotations, write(document).text("a.ann"));
  }

  @Test
  void everyKindOfLineGoesInAndOut() throws IOException {
    String annotations =
        """
        T1\tPER 2 11\tMara Lind
        #1\tAnnotatorNotes T1\tchecked twice
        T2\tSell 12 16\tsold
        E1\tSell:T2 Agent:T1 Theme:T3
        A1\tSure E1
        T3\tShip 21 30\tIda Marie
        A2\tDegree T3 High
        T4\tLOC 34 38\tOslo
        N1\tReference T4 Wikidata:Q585\tOslo
        R1\tLives Arg1:T1 Arg2:T4\t
        R2\tStays Place:T4 Guest:T1\t
        """;
    ImportedDocument document = read(SHIP, annotations);
    assertEquals(sorted(annotations), sorted(write(document).text("a.ann")));
  }

  @Test
  void everyFeatureOfTheSharedTypesComesBack() throws IOException {
    for (long seed = 0; seed < 100; seed++) {
      Document document = Articles.of("a", SHIP, "2024-06-14");
      ImportedDocument first =
          new ImportedDocument(document, List.of(gold(seed).build(document).orElseThrow()));
      MemoryTarget target = write(first);
      ImportedDocument second = read(target.text("a.txt"), target.text("a.ann"));
      assertEquals(
          first.gold().get(0).fingerprint(),
          second.gold().get(0).fingerprint(),
          "seed " + seed + "\n" + target.text("a.ann"));
    }
  }

  @Test
  void aWrongOffsetIsRepairedWhenTheTextStandsOnce() throws IOException {
    Span span = read(SHIP, "T1\tLOC 35 39\tOslo\n").gold().get(0).spans().get(0);
    assertEquals("Oslo", SHIP.substring(span.begin(), span.end()));
  }

  @Test
  void faultsNameFileAndLine() throws IOException {
    for (String bad :
        List.of(
            "T1\tPER 2 11\tSomebody\n",
            "T1\tPER two 11\tMara\n",
            "T1\tPER 2\tMara\n",
            "T1\tPER 2 999\n",
            "R1\tLives Arg1:T1 Arg2:T2\n",
            "R1\tLives T1 T2\n",
            "A1\tSure\n",
            "Q1\tPER 2 11\tMara Lind\n",
            "nothing\n",
            "*\tAlias\n",
            "T1\tPER 2 11\tMara Lind\nT1\tPER 2 11\tMara Lind\n")) {
      ImportException refusal =
          assertThrows(ImportException.class, () -> read(SHIP, "\n" + bad), bad);
      assertTrue(
          String.valueOf(refusal.getMessage()).contains("a.ann] line "), refusal.getMessage());
    }
  }

  @Test
  void aMissingTextIsNamed() throws IOException {
    Path root = Files.createTempDirectory(folder, "lone");
    Files.writeString(root.resolve("b.ann"), "");
    ImportException refusal =
        assertThrows(
            ImportException.class,
            () -> Imported.by(new BratImporter(), new FileSource(root, "b.ann")));
    assertTrue(String.valueOf(refusal.getMessage()).contains("put [b.txt] beside it"));
  }

  @Test
  void theConfigurationNamesWhatIsUsed() throws IOException {
    Document document = Articles.of("a", SHIP, "2024-06-14");
    MemoryTarget target =
        write(new ImportedDocument(document, List.of(gold(1).build(document).orElseThrow())));
    String configuration = target.text("annotation.conf");
    assertTrue(configuration.startsWith("[entities]\n"), configuration);
    assertTrue(configuration.contains("\nfeature-speaker\tArg1:<ANY>, Arg2:<ANY>\n"));
    assertTrue(configuration.contains("\nPER\n"), configuration);
  }

  @Test
  void bratsTutorialsGoInAndOutUnchanged() throws IOException {
    Path root = Path.of("../../../shared/data/formats/brat/example-data");
    assumeTrue(Files.isDirectory(root), "Skipped: no brat files at " + root.toAbsolutePath());
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".ann")).sorted().toList();
    }
    assertTrue(files.size() > 20, files.size() + " files");
    for (Path file : files) {
      String path = root.relativize(file).toString();
      ImportedDocument first =
          Imported.by(new BratImporter(), new FileSource(root, path)).documents().get(0);
      MemoryTarget target = write(first);
      String name = first.document().id();
      ImportedDocument second = read(target.text(name + ".txt"), target.text(name + ".ann"));
      assertEquals(first.document().text(), second.document().text(), path);
      assertEquals(prints(first), prints(second), path);
    }
  }

  private static List<String> prints(ImportedDocument document) {
    return document.gold().stream().map(layer -> layer.fingerprint()).toList();
  }

  private static GoldLayer gold(long seed) {
    Random random = new Random(seed);
    GoldLayer gold = new GoldLayer();
    GoldSpan mara =
        gold.add(TypeNames.ENTITY, 3, 12)
            .set("label", "PER")
            .set("name", "Mara Lind\tof \\ \"Oslo\"\n")
            .set("entity", random.nextInt(9))
            .set("confidence", random.nextDouble());
    gold.add("org.postil.types.Quotation", 13, 17)
        .set("label", "direct")
        .set("speaker", mara)
        .set("cue", gold.anchor(18, 21));
    gold.add("org.postil.types.StanceMention", 0, 21)
        .set("label", "for")
        .set("target", mara)
        .set("evidence", List.of(gold.anchor(13, 17), mara));
    gold.add(TypeNames.RELATION, 3, 17)
        .set("label", "sells")
        .set("from", mara)
        .set("to", gold.add(TypeNames.TIMEX, 13, 17).set("label", "SET").set("value", "P1D"));
    for (int i = 0; i < 20; i++) {
      int begin = 2 + random.nextInt(SHIP.length() - 3);
      int end = begin + 1 + random.nextInt(SHIP.length() - begin - 1);
      String type = random.nextBoolean() ? TypeNames.ENTITY : "lab.Thing";
      gold.add(type, begin, end)
          .set("label", List.of("PER", "Token", "a b", "é").get(random.nextInt(4)))
          .set("sure", random.nextBoolean() ? true : null)
          .set("friend", random.nextBoolean() ? mara : null);
    }
    return gold;
  }

  private static List<String> sorted(String lines) {
    return Stream.of(lines.split("\n")).sorted().toList();
  }

  private ImportedDocument read(String text, String annotations) throws IOException {
    Path root = Files.createTempDirectory(folder, "in");
    Files.writeString(root.resolve("a.txt"), text);
    Files.writeString(root.resolve("a.ann"), annotations);
    return Imported.by(new BratImporter(), new FileSource(root, "a.ann")).documents().get(0);
  }

  private static MemoryTarget write(ImportedDocument document) throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new BratExporter().open(target, ExportOptions.defaults())) {
      writer.write(new AnnotatedDocument(document.document(), document.gold()));
    }
    return target;
  }

  @Test
  void aTextBesideItsAnnotationsIsReadOnceWithThem() throws IOException {
    Path root = Files.createDirectories(folder.resolve("pair"));
    Files.writeString(root.resolve("a.txt"), "Mara left.");
    Files.writeString(root.resolve("a.ann"), "T1\tPER 0 4\tMara\n");
    Files.writeString(root.resolve("alone.txt"), "Nobody left.");
    BratImporter importer = new BratImporter();
    FileSource text = new FileSource(root, "a.txt");
    assertTrue(importer.recognises(text.candidate()) > Importer.BY_CONTENT);
    assertTrue(Imported.by(importer, text).documents().isEmpty());
    assertEquals(1, Imported.by(importer, new FileSource(root, "a.ann")).documents().size());
    assertEquals(Importer.NO, importer.recognises(new FileSource(root, "alone.txt").candidate()));
  }
}
