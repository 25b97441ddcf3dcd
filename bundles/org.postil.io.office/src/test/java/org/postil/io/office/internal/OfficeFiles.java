package org.postil.io.office.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Small files of each kind, made when a test wants them. */
final class OfficeFiles {

  static final String MAIL =
      "From: Mara Linde <mara@example.org>\r\nTo: desk@example.org\r\n"
          + "Subject: =?UTF-8?Q?Br=C3=BCcke?=\r\nDate: Fri, 14 Jun 2024 08:30:00 +0200\r\n"
          + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
          + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
          + "It reopened =E2=80=93 at last.\r\n\r\n> When?\r\n\r\nOn Friday.\r\n"
          + "--b\r\nContent-Type: text/html\r\n\r\n<p>It reopened</p>\r\n--b--\r\n";

  static final String RTF =
      "{\\rtf1\\ansi{\\info{\\title A note}}\\pard {\\b Bridge}\\par It reopened on Friday.\\par Trams cross it.\\par}";

  private OfficeFiles() {}

  static byte[] docx() {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.getProperties().getCoreProperties().setTitle("Bridge");
      word.getProperties().getCoreProperties().setCreator("Mara Linde");
      word.getProperties().getCoreProperties().setCreated("2024-06-14T08:30:00Z");
      CTStyle heading = CTStyle.Factory.newInstance();
      heading.setStyleId("Heading1");
      heading.addNewName().setVal("heading 1");
      word.createStyles().addStyle(new XWPFStyle(heading));
      paragraph(word, "Heading1", "Harbour bridge reopens");
      paragraph(word, null, "It reopened on Friday, said Ingrid Solvang.");
      paragraph(word, null, "Trams will cross it.");
      word.createTable(1, 2).getRow(0).getCell(0).setText("Cost");
      word.getTables().get(0).getRow(0).getCell(1).setText("40 million");
      word.write(out);
      return out.toByteArray();
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void paragraph(XWPFDocument word, String style, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }

  static byte[] xlsx(String[]... rows) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet();
      for (int i = 0; i < rows.length; i++) {
        XSSFRow row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          if (rows[i][j] != null) {
            row.createCell(j).setCellValue(rows[i][j]);
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row with a date, a time, a truth and a formula. */
  static byte[] dated(Workbook empty) {
    try (Workbook book = empty;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet();
      Row header = sheet.createRow(0);
      String[] names = {"id", "text", "published", "seen", "paid", "sum"};
      for (int i = 0; i < names.length; i++) {
        header.createCell(i).setCellValue(names[i]);
      }
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("m/d/yy h:mm"));
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(7);
      row.createCell(1).setCellValue("Mara left 🚢.");
      LocalDateTime time = LocalDateTime.of(2024, 6, 14, 0, 0);
      row.createCell(2).setCellValue(time);
      row.createCell(3).setCellValue(time.plusMinutes(510));
      row.getCell(2).setCellStyle(date);
      row.getCell(3).setCellStyle(date);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellFormula("1+2");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdf(int pages) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.getDocumentInformation().setTitle("Bridge");
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
          text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          line(text, 740, "Northwire daily");
          line(text, 680, "Ingrid Solvang opened the har-");
          line(text, 666, "bour bridge on Friday, page " + i + ".");
          line(text, 600, "Trams will cross it from July.");
        }
      }
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(PDPageContentStream text, float y, String line) throws IOException {
    text.beginText();
    text.newLineAtOffset(72, y);
    text.showText(line);
    text.endText();
  }

  static byte[] odt() {
    String office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    String text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\""
            + office
            + "\" xmlns:text=\""
            + text
            + "\"><office:body><office:text><text:h text:outline-level=\"1\">Harbour bridge reopens</text:h>"
            + "<text:p>It reopened on Friday.</text:p><text:list><text:list-item><text:p>Trams</text:p>"
            + "</text:list-item></text:list></office:text></office:body></office:document-content>");
  }

  static byte[] epub() {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<?xml version=\"1.0\"?><container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
            + "<rootfiles><rootfile full-path=\"a.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
        "a.opf",
        "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Bridges</dc:title><dc:language>en</dc:language></metadata>"
            + "<manifest><item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
            + "<spine><itemref idref=\"c\"/></spine></package>",
        "c.xhtml",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>c</title></head><body>"
            + "<h1>Harbour bridge reopens</h1><p>It reopened on Friday.</p></body></html>");
  }

  static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        if (namesAndTexts[i].equals("mimetype")) {
          java.util.zip.CRC32 sum = new java.util.zip.CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
