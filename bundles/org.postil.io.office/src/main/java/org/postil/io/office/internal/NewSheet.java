package org.postil.io.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of an {@code .xlsx} file element by element. */
final class NewSheet {

  private NewSheet() {}

  static void read(Path file, SheetRows rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(book);
      CellText text = new CellText();
      text.since1904(since1904(reader));
      XSSFSheetXMLHandler cells =
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(book, false),
              rows,
              text,
              false);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(cells);
      xml.setErrorHandler(cells); // Else the parser prints what is wrong, too.
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
  }

  private static boolean since1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    boolean[] since = new boolean[1];
    DefaultHandler properties =
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String local, String name, Attributes values) {
            String given = values.getValue("date1904");
            since[0] |= local.equals("workbookPr") && ("1".equals(given) || "true".equals(given));
          }
        };
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(properties);
    xml.setErrorHandler(properties);
    try (InputStream book = reader.getWorkbookData()) {
      xml.parse(new InputSource(book));
    }
    return since[0];
  }
}
