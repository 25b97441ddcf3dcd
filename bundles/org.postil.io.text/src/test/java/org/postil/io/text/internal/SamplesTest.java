package org.postil.io.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/** Reads the sample corpus, and the shared one where it is at hand. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "..", "samples", "articles");
  private static final Path SHARED = Path.of("..", "..", "..", "shared", "corpus", "articles");

  @TestFactory
  Stream<DynamicTest> theZonesAreThoseAReaderSees() throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = SamplesTest.class.getResourceAsStream("samples.zones")) {
      lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
    lines.removeIf(line -> line.startsWith("#"));
    assertTrue(lines.size() >= 14, "every sample has a line");
    return lines.stream()
        .map(
            line -> {
              String name = line.substring(0, line.indexOf(' '));
              return DynamicTest.dynamicTest(
                  name, () -> assertEquals(line, name + " " + kinds(read(SAMPLES, name))));
            });
  }

  @Test
  void everyOffsetOfEverySampleLeadsToItsBytes() throws IOException {
    int seen = 0;
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        checkOffsets(read(SAMPLES, name(file)));
        seen++;
      }
    }
    assertTrue(seen >= 14, "the samples were found");
  }

  @Test
  void datesComeFromWhereTheReadmeSays() throws IOException {
    assertDated("2025-03-18_tidal-courier", "2025-03-18", CreationTime.Basis.FILENAME);
    assertDated("tidal-northwire", "2025-03-18", CreationTime.Basis.DATELINE);
    assertDated("bronzes-muscat-gazette", "2025-05-09", CreationTime.Basis.DATELINE);
    assertDated("tram-addison-ledger", "2025-10-07", CreationTime.Basis.DATELINE);
    assertDated("bronzes-oosterlinck-column", "2025-05-12", CreationTime.Basis.METADATA);
    assertDated("tram-wfad-radio", "2025-10-08", CreationTime.Basis.METADATA);
    assertTrue(read(SAMPLES, "bronzes-culturewire").metadata().published().isEmpty());
  }

  @Test
  void theWindows1252SampleReadsLikeTheOthers() throws IOException {
    Document column = read(SAMPLES, "bronzes-oosterlinck-column");
    assertEquals("windows-1252", column.original().charset());
    assertTrue(column.text().contains("Gérard de Wolfe"));
    assertTrue(column.text().contains("“repatriate”"));
    assertTrue(column.text().contains("– €6 million"));
    assertTrue(column.original().changes().isEmpty());
  }

  @Test
  void theSharedArticlesHaveTheirTitlesHeadingsAndForms() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED), "skipped: the shared articles are not at " + SHARED);
    Document form = read(SHARED, "001_95475dd58f0314dc");
    assertEquals("T H P P P P P B B B B", kinds(form));
    assertTrue(covered(form, ZoneKind.BOILERPLATE).contains("Leave a Comment"));
    assertEquals("P P P P P P P", kinds(read(SHARED, "000_07c854ccc56f47c2")));
    Document ticks = read(SHARED, "003_2303d029385e7d1f");
    assertFalse(ticks.text().contains("`"));
    assertEquals(6, ticks.original().changes().size());
    checkOffsets(ticks);
    assertEquals(
        "T H P H P H P I I I I H P I I I H P P", kinds(read(SHARED, "004_72fceb98da5fb342")));
  }

  private static void assertDated(String name, String date, CreationTime.Basis basis)
      throws IOException {
    assertEquals(
        new CreationTime(date, basis), read(SAMPLES, name).metadata().creationTime(), name);
  }

  private static void checkOffsets(Document document) {
    Original original = document.original();
    RoundTrip.check(
        document.text(),
        original.bytes(),
        Charset.forName(original.charset()),
        original.offsets(),
        original.changes());
  }

  private static String covered(Document document, ZoneKind kind) {
    return document.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> document.text().substring(zone.begin(), zone.end()))
        .collect(Collectors.joining("\n"));
  }

  private static String kinds(Document document) {
    return document.zones().stream()
        .map(Zone::kind)
        .map(kind -> kind.name().substring(0, 1))
        .collect(Collectors.joining(" "));
  }

  private static Document read(Path folder, String name) throws IOException {
    return new MemorySource(name, Files.readAllBytes(folder.resolve(name + ".txt"))).read();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
