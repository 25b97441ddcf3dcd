package org.postil.io.office.internal;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.xml.sax.SAXException;

/** A workbook of either age, of which the rows of the first sheet are read. */
final class ExcelFile {

  private final Path file;
  private final boolean old;

  ExcelFile(Path file, boolean old) {
    this.file = file;
    this.old = old;
  }

  void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    SheetRows rows = new SheetRows(source, options, sink);
    try {
      if (old) {
        OldSheet.read(file, rows);
      } else {
        NewSheet.read(file, rows);
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
}
