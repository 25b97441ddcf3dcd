package org.postil.io.office.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.ColumnMap;
import org.postil.standoff.RowDocument;

/** Makes documents of the rows of a sheet, the first of which names the columns. */
final class SheetRows implements SheetContentsHandler {

  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;
  private final List<String> cells = new ArrayList<>();
  private List<String> names = List.of();
  private @Nullable RowDocument table;

  /** The parser knows no checked faults of those whom it calls. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException reason;

    Stopped(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }

  SheetRows(ImportSource source, ImportOptions options, ImportSink sink) {
    this.source = source;
    this.options = options;
    this.sink = sink;
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    cell(
        reference == null ? cells.size() : new CellReference(reference).getCol(),
        value == null ? "" : value);
  }

  /** A cell to the right of those before it in the row. */
  void cell(int column, String value) {
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value);
  }

  @Override
  public void endRow(int row) {
    try {
      if (cells.stream().allMatch(String::isBlank)) {
        return; // Rows may have colours and borders only.
      }
      if (table == null) {
        header();
      } else {
        row(table, row + 1);
      }
    } catch (IOException e) {
      throw new Stopped(e);
    }
  }

  private void header() throws ImportException {
    names = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.strip();
      boolean fit = !name.isEmpty() && !names.contains(name);
      names.add(fit ? name : Integer.toString(names.size() + 1));
    }
    try {
      table = new RowDocument(ColumnMap.of(options, names), options);
    } catch (ImportException e) {
      throw new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
    }
  }

  private void row(RowDocument rows, int number) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.put(i < names.size() ? names.get(i) : Integer.toString(i + 1), cells.get(i));
    }
    String where = source.location() + " row " + number;
    ImportedDocument document;
    try {
      document = rows.of(values, source.documentId() + "/" + number, where);
    } catch (ImportException e) {
      sink.failed(
          where, "Cannot import [" + source.location() + "] row " + number + ": " + e.getMessage());
      return;
    }
    sink.accept(document);
  }
}
