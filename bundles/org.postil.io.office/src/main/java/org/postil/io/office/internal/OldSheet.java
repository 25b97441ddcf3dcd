package org.postil.io.office.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * Reads the first sheet of an {@code .xls} file record by record. What is kept are the formats and
 * the table of texts, which the file has before its sheets and each cell points into.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/office_file_formats/ms-xls/">the format</a>
 */
final class OldSheet extends AbortableHSSFListener {

  private static final short GO_ON = 0;
  private static final short ENOUGH = 1;

  private final OldCells cells;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private int depth;
  private int parts;
  private boolean wanted;

  private OldSheet(SheetRows rows) {
    cells = new OldCells(rows, this::format);
  }

  /**
   * Reads all rows.
   *
   * @throws IOException if it is no {@code .xls} file
   */
  static void read(Path file, SheetRows rows) throws IOException {
    OldSheet sheet = new OldSheet(rows);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(sheet);
    try (POIFSFileSystem book = new POIFSFileSystem(file.toFile(), true)) {
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, book);
    } catch (HSSFUserException e) {
      throw new IOException(e);
    }
  }

  @Override
  public short abortableProcessRecord(Record part) {
    if (part instanceof BOFRecord) {
      if (depth++ == 0) {
        wanted = parts++ == place();
      }
    } else if (part instanceof EOFRecord) {
      if (--depth == 0 && wanted) {
        cells.end();
        return ENOUGH;
      }
    } else if (parts == 1) {
      global(part);
    } else if (wanted && depth == 1) { // Deeper are charts.
      cell(part);
    }
    return GO_ON;
  }

  /** Which part of the file the sheet is that people see first; the globals are part 0. */
  private int place() {
    if (sheets.isEmpty()) {
      return 1;
    }
    int begin = sheets.get(0).getPositionOfBof();
    return 1 + (int) sheets.stream().filter(each -> each.getPositionOfBof() < begin).count();
  }

  private void global(Record part) {
    if (part instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (part instanceof SSTRecord texts) {
      cells.texts(texts);
    } else if (part instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (part instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (part instanceof DateWindow1904Record since) {
      cells.since1904(since.getWindowing() == 1);
    }
  }

  private void cell(Record part) {
    if (part instanceof CellValueRecordInterface cell) {
      cells.cell(cell);
    } else if (part instanceof StringRecord result) {
      cells.result(result.getString());
    }
  }

  private OldCells.Format format(int style) {
    int number = style < styles.size() ? styles.get(style) : 0;
    String builtin = BuiltinFormats.getBuiltinFormat(number);
    return new OldCells.Format(
        number, formats.getOrDefault(number, builtin == null ? "General" : builtin));
  }
}
