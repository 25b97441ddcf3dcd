package org.postil.io.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
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

/** Reads a document a row of the first sheet; rows are read one by one. */
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
    return "Excel (.xlsx): documents a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.bid(candidate, "xlsx", "xl/");
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    SheetRows rows = new SheetRows(source, options, sink);
    try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(book);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), new ReadOnlySharedStringsTable(book, false), rows, false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
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
              + "]: it is no whole .xlsx file: "
              + e.getMessage()
              + "; open and save it again",
          e);
    }
  }
}
