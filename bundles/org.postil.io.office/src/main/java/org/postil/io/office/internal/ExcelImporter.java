package org.postil.io.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.WholeSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a document a row of the first sheet. Rows of {@code .xlsx} are read one by one; the older
 * {@code .xls} has at most 65,536 and is read whole.
 */
@Component
public final class ExcelImporter implements Importer {

  /** For OSGi. */
  public ExcelImporter() {}

  @Override
  public String format() {
    return "excel";
  }

  @Override
  public String title() {
    return "Excel (.xlsx, .xls): documents a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    boolean old = Packed.isOle(candidate) && candidate.extension().equals("xls");
    return old ? BY_CONTENT : Packed.bid(candidate, "xlsx", "xl/");
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    SheetRows rows = new SheetRows(source, options, sink);
    boolean old = Packed.isOle(new Candidate(source.fileName(), bytes));
    try {
      if (old) {
        readOld(bytes, rows);
      } else {
        read(bytes, rows);
      }
    } catch (SheetRows.Stopped e) {
      throw e.reason();
    } catch (SAXException
        | OpenXML4JException
        | ParserConfigurationException
        | IOException
        | RuntimeException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is no whole "
              + (old ? ".xls" : ".xlsx")
              + " file: "
              + (e.getMessage() == null ? e : e.getMessage())
              + "; open and save it again",
          e);
    }
  }

  private static void read(byte[] bytes, SheetRows rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(book);
      XMLReader xml = XMLHelper.newXMLReader();
      XSSFSheetXMLHandler cells =
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(book, false),
              rows,
              new CellText(),
              false);
      xml.setContentHandler(cells);
      xml.setErrorHandler(cells); // Else the parser prints what is wrong, too.
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
  }

  private static void readOld(byte[] bytes, SheetRows rows) throws IOException {
    CellText text = new CellText();
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Row row : book.getSheetAt(0)) {
        rows.startRow(row.getRowNum());
        for (Cell cell : row) {
          rows.cell(cell.getAddress().formatAsString(), text.of(cell), null);
        }
        rows.endRow(row.getRowNum());
      }
    }
  }
}
