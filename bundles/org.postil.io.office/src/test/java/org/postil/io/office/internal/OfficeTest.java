package org.postil.io.office.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postil.api.document.Document;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;

class OfficeTest {

  private static final List<Importer> ALL =
      List.of(
          new PdfImporter(),
          new WordImporter(),
          new OldWordImporter(),
          new OpenDocumentImporter(),
          new RtfImporter(),
          new EpubImporter(),
          new MailImporter(),
          new ExcelImporter());

  @Test
  void wordHasHeadingsTablesAndMetadata() throws IOException {
    Document word = read("docx", new MemorySource("a.docx", OfficeFiles.docx()));
    assertEquals(List.of("Harbour bridge reopens"), zones(word, ZoneKind.TITLE));
    assertEquals(
        List.of(
            "It reopened on Friday, said Ingrid Solvang.",
            "Trams will cross it.",
            "Cost | 40 million"),
        zones(word, ZoneKind.PARAGRAPH));
    assertEquals("Bridge", word.metadata().title());
    assertEquals("Mara Linde", word.metadata().other().get("author"));
    assertEquals("2024-06-14", word.metadata().published().orElseThrow().date().toString());
  }

  @Test
  void pdfJoinsCutWordsAndKeepsRunningTitlesApart() throws IOException {
    Document pdf = read("pdf", new MemorySource("a.pdf", OfficeFiles.pdf(4)));
    assertEquals(
        4,
        zones(pdf, ZoneKind.BOILERPLATE).stream().filter(z -> z.equals("Northwire daily")).count());
    assertTrue(
        zones(pdf, ZoneKind.PARAGRAPH)
            .contains("Ingrid Solvang opened the harbour bridge on Friday, page 2."),
        pdf.text());
  }

  @Test
  void openDocumentRtfAndEpubAreRead() throws IOException {
    for (MemorySource file :
        List.of(
            new MemorySource("a.odt", OfficeFiles.odt()),
            new MemorySource("a.epub", OfficeFiles.epub()),
            new MemorySource("a.rtf", OfficeFiles.RTF))) {
      Document document = read(file.fileName().substring(2), file);
      assertTrue(document.text().contains("It reopened on Friday."), document.text());
      assertTrue(document.text().contains("ridge"), document.text());
    }
    Document odt = read("odt", new MemorySource("a.odt", OfficeFiles.odt()));
    assertEquals(List.of("Trams"), zones(odt, ZoneKind.ITEM));
    assertEquals(List.of("Harbour bridge reopens"), zones(odt, ZoneKind.TITLE));
  }

  @Test
  void mailHasItsPlainTextAndItsDate() throws IOException {
    Document mail = read("email", new MemorySource("a.eml", OfficeFiles.MAIL));
    assertEquals("Brücke\n\nIt reopened – at last.\n\n> When?\n\nOn Friday.", mail.text());
    assertEquals(List.of("> When?"), zones(mail, ZoneKind.BOILERPLATE));
    assertEquals("2024-06-14T06:30:00Z", mail.metadata().published().orElseThrow().value());
  }

  @Test
  void rowsOfSheetsAreDocuments() throws IOException {
    byte[] book =
        OfficeFiles.xlsx(
            new String[] {"nr", "story", "when"},
            new String[] {"7", "Mara left.", "2024-06-14"},
            new String[] {"8", null, "2024-06-15"},
            new String[] {"9", "Oslo.", null});
    Imported imported =
        Imported.by(
            new ExcelImporter(),
            new MemorySource("a.xlsx", book),
            new ImportOptions(
                null,
                null,
                ImportOptions.DEFAULT_MAX_BYTES,
                Map.of("map", "text=story,id=nr,dct=when")));
    assertEquals(
        List.of("7 Mara left.", "9 Oslo."),
        imported.documents().stream()
            .map(each -> each.document().id() + " " + each.document().text())
            .toList());
    assertEquals(1, imported.failures().size());
  }

  @Test
  void rowsOfSheetsBefore2007AreDocumentsAndDatesAreDates() throws IOException {
    for (MemorySource book :
        List.of(
            new MemorySource("a.xls", OfficeFiles.dated(new HSSFWorkbook())),
            new MemorySource("a.xlsx", OfficeFiles.dated(new XSSFWorkbook())))) {
      ExcelImporter importer = new ExcelImporter();
      assertEquals(Importer.BY_CONTENT, importer.recognises(book.candidate()));
      Document document = Imported.by(importer, book).documents().get(0).document();
      assertEquals("Mara left 🚢.", document.text());
      assertEquals("7", document.id());
      assertEquals("2024-06-14", document.metadata().published().orElseThrow().value());
      assertEquals(
          Map.of("seen", "2024-06-14T08:30:00", "paid", "TRUE", "sum", "3"),
          document.metadata().other());
    }
  }

  @Test
  void damagedFilesAreRefusedWithAMessage() throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "bad.pdf", OfficeFiles.pdf(1),
            "bad.docx", OfficeFiles.docx(),
            "bad.odt", OfficeFiles.odt(),
            "bad.rtf", OfficeFiles.RTF.getBytes(StandardCharsets.UTF_8),
            "bad.epub", OfficeFiles.epub(),
            "bad.eml", OfficeFiles.MAIL.getBytes(StandardCharsets.UTF_8),
            "bad.xls", OfficeFiles.dated(new HSSFWorkbook()),
            "bad.xlsx", OfficeFiles.xlsx(new String[] {"text"}, new String[] {"a"}));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Importer importer = importerOf(new MemorySource(file.getKey(), file.getValue()));
      for (long seed = 0; seed < 25; seed++) {
        Random random = new Random(seed);
        byte[] bad =
            java.util.Arrays.copyOf(
                file.getValue(),
                file.getValue().length - random.nextInt(file.getValue().length / 2));
        for (int i = 0; i < 4; i++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        try {
          Imported.by(importer, new MemorySource(file.getKey(), bad));
        } catch (ImportException e) {
          assertTrue(String.valueOf(e.getMessage()).contains(file.getKey()), e.getMessage());
        } catch (RuntimeException e) {
          throw new AssertionError(file.getKey() + " with seed " + seed, e);
        }
      }
    }
  }

  @Test
  void noFileStaysBehindWhenADocumentFails() throws IOException {
    Set<String> before = temporary();
    int refused = 0;
    for (MemorySource file :
        List.of(
            new MemorySource("bad.docx", cut(OfficeFiles.docx())),
            new MemorySource("bad.odt", cut(OfficeFiles.odt())),
            new MemorySource("bad.epub", cut(OfficeFiles.epub())),
            new MemorySource("bad.rtf", cut(OfficeFiles.RTF.getBytes(StandardCharsets.UTF_8))),
            new MemorySource("bad.doc", cut(OfficeFiles.dated(new HSSFWorkbook()))))) {
      for (Importer importer : ALL) {
        try {
          Imported.by(importer, file);
        } catch (ImportException e) {
          refused++;
        }
      }
    }
    assertTrue(refused >= 20, "refused: " + refused);
    assertEquals(before, temporary());
  }

  private static byte[] cut(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  /** What Tika, POI and PDFBox have put into the folder of temporary files. */
  private static Set<String> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(?i)apache-tika-.*|poifiles|PDFBox.*|postil-.*"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pagesThatLeadInACircleAreRefused() {
    String loop =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF";
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> Imported.by(new PdfImporter(), new MemorySource("loop.pdf", loop)));
    assertTrue(String.valueOf(e.getMessage()).contains("loop.pdf"), e.getMessage());
  }

  @Test
  void aLimitHoldsForUnpackedText() {
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      paragraphs.append("<text:p>It reopened on Friday.</text:p>");
    }
    String office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    byte[] bomb =
        OfficeFiles.zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content xmlns:office=\""
                + office
                + "\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + paragraphs
                + "</office:text></office:body></office:document-content>");
    ImportException e =
        assertThrows(
            ImportException.class,
            () ->
                Imported.by(
                    new OpenDocumentImporter(),
                    new MemorySource("bomb.odt", bomb),
                    new ImportOptions(null, null, 100_000, Map.of())));
    assertTrue(String.valueOf(e.getMessage()).contains("limit for one document"), e.getMessage());
  }

  private static Document read(String format, MemorySource file) throws IOException {
    Importer importer = importerOf(file);
    assertEquals(format, importer.format());
    return Imported.by(importer, file).documents().get(0).document();
  }

  private static Importer importerOf(MemorySource file) {
    return ALL.stream()
        .max(java.util.Comparator.comparingInt(each -> each.recognises(file.candidate())))
        .orElseThrow();
  }

  private static List<String> zones(Document document, ZoneKind kind) {
    return document.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> document.text().substring(zone.begin(), zone.end()))
        .toList();
  }
}
