package org.postil.io.office.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;

class OldSheetTest {

  private static final int ROWS = 20_000;
  private static final double MARK = 8_888_888.125;

  /** A reader that takes the whole sheet first would give none. */
  @Test
  void rowsBeforeADamagedOneAreGivenBeforeItIsReached() throws IOException {
    byte[] book = many();
    ByteBuffer mark = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0, MARK);
    int at = indexOf(book, mark.array());
    book[at - 7] = (byte) 0x7F; // The size of this cell's record is more than a record may have.
    List<String> texts = new ArrayList<>();
    ImportException e =
        Assertions.assertThrows(
            ImportException.class,
            () ->
                new ExcelImporter()
                    .read(new MemorySource("a.xls", book), ImportOptions.defaults(), sink(texts)));
    assertEquals(ROWS - 1, texts.size());
    assertEquals("Story number 19999 of Åre 🚢.", texts.get(ROWS - 2));
    assertTrue(String.valueOf(e.getMessage()).contains("no whole .xls file"), e.getMessage());
  }

  @Test
  void theFirstSheetAlone() throws IOException {
    try (Workbook book = new HSSFWorkbook()) {
      for (String name : List.of("front", "back", "third")) {
        Sheet sheet = book.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("text");
        sheet.createRow(1).createCell(0).setCellValue("Of " + name + ".");
      }
      assertEquals(List.of("a/2 Of front."), read(bytes(book)));
      book.setSheetOrder("third", 0);
      assertEquals(List.of("a/2 Of third."), read(bytes(book)));
    }
  }

  @Test
  void formulasHaveWhatTheyCameToWhenTheFileWasSaved() throws IOException {
    try (Workbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      header(sheet, "text", "sum", "both", "true", "wrong");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellFormula("\"Mara \" & \"left.\"");
      row.createCell(1).setCellFormula("2.5*2");
      row.createCell(2).setCellFormula("A2&B2");
      row.createCell(3).setCellFormula("1<2");
      row.createCell(4).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ImportedDocument document =
          Imported.by(new ExcelImporter(), new MemorySource("a.xls", bytes(book)))
              .documents()
              .get(0);
      assertEquals("Mara left.", document.document().text());
      assertEquals(
          Map.of("sum", "5", "both", "Mara left.5", "true", "TRUE"),
          document.document().metadata().other());
    }
  }

  @Test
  void emptyRowsAreNoDocumentsAndKeepTheirNumbers() throws IOException {
    try (Workbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      sheet.createRow(0).createCell(3).setCellStyle(book.createCellStyle());
      Row header = sheet.createRow(2);
      header.createCell(1).setCellValue("text");
      sheet.createRow(3).createCell(1).setCellValue("One.");
      sheet.createRow(4).createCell(1).setCellStyle(book.createCellStyle());
      sheet.createRow(5);
      sheet.createRow(7).createCell(1).setCellValue("Two.");
      assertEquals(List.of("a/4 One.", "a/8 Two."), read(bytes(book)));
    }
  }

  @Test
  void daysCountedFrom1904AreTheSameDays() throws IOException {
    XSSFWorkbook later = new XSSFWorkbook();
    later.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    HSSFWorkbook old = new HSSFWorkbook();
    old.getInternalWorkbook()
        .getRecords()
        .forEach(
            each -> {
              if (each instanceof org.apache.poi.hssf.record.DateWindow1904Record since) {
                since.setWindowing((short) 1);
              }
            });
    for (Map.Entry<String, Workbook> each : Map.of("a.xlsx", later, "a.xls", old).entrySet()) {
      try (Workbook book = each.getValue()) {
        Sheet sheet = book.createSheet();
        header(sheet, "text", "published");
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("Mara left.");
        double day =
            org.apache.poi.ss.usermodel.DateUtil.getExcelDate(
                LocalDateTime.of(2024, 6, 14, 0, 0), true);
        row.createCell(1).setCellValue(day);
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        row.getCell(1).setCellStyle(date);
        ImportedDocument document =
            Imported.by(new ExcelImporter(), new MemorySource(each.getKey(), bytes(book)))
                .documents()
                .get(0);
        assertEquals(
            "2024-06-14", document.document().metadata().published().orElseThrow().value());
      }
    }
  }

  private static List<String> read(byte[] book) throws IOException {
    Imported imported = Imported.by(new ExcelImporter(), new MemorySource("a.xls", book));
    assertEquals(List.of(), imported.failures());
    return imported.documents().stream()
        .map(each -> each.document().id() + " " + each.document().text())
        .toList();
  }

  private static byte[] many() throws IOException {
    try (Workbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      header(sheet, "text", "number");
      for (int i = 1; i <= ROWS; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("Story number " + i + " of Åre 🚢.");
        row.createCell(1).setCellValue(i == ROWS ? MARK : i);
      }
      return bytes(book);
    }
  }

  private static void header(Sheet sheet, String... names) {
    Row header = sheet.createRow(0);
    for (int i = 0; i < names.length; i++) {
      header.createCell(i).setCellValue(names[i]);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .indexOf(new String(part, StandardCharsets.ISO_8859_1));
    assertTrue(at > 0, "the marked cell is not in the file");
    return at;
  }

  private static ImportSink sink(List<String> texts) {
    return new ImportSink() {
      @Override
      public void accept(ImportedDocument document) {
        texts.add(document.document().text());
      }

      @Override
      public void failed(String location, String reason) {
        throw new AssertionError(location + ": " + reason);
      }
    };
  }
}
