package org.postil.io.tabular.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.ColumnMap;
import org.postil.standoff.RowDocument;
import org.postil.standoff.json.Utf8;

/**
 * Reads one table row by row; a row that cannot be read fails alone. The option {@code header} =
 * {@code no} says that the first row is data; then columns are called 1, 2, 3 and so on.
 */
final class CsvTable {

  private static final int HEAD = 1 << 16;

  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;

  CsvTable(ImportSource source, ImportOptions options, ImportSink sink) {
    this.source = source;
    this.options = options;
    this.sink = sink;
  }

  void read() throws IOException {
    try (RowReader rows =
        new RowReader(
            new BufferedReader(
                new InputStreamReader(Utf8.open(source, options), StandardCharsets.UTF_8), HEAD),
            options.maxBytes())) {
      char separator = rows.separator();
      CSVFormat format =
          CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true).build();
      CSVParser parser = CSVParser.parse(rows, format);
      Iterator<CSVRecord> records = parser.iterator();
      if (hasNext(records, parser)) {
        read(records, records.next(), parser, rows);
      }
    } catch (RowReader.TooLong e) {
      throw new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
    }
  }

  private void read(Iterator<CSVRecord> records, CSVRecord first, CSVParser parser, RowReader rows)
      throws IOException {
    List<String> names = new ArrayList<>();
    boolean header = isHeader(first);
    for (int i = 0; i < first.size(); i++) {
      String name = header ? first.get(i).replace("\uFEFF", "").strip() : "";
      names.add(name.isEmpty() || names.contains(name) ? Integer.toString(i + 1) : name);
    }
    RowDocument table = new RowDocument(map(names, first, header), options);
    CSVRecord record = header ? null : first;
    while (record != null || hasNext(records, parser)) {
      CSVRecord row = record == null ? records.next() : record;
      rows.startRow();
      record = null;
      row(table, names, row);
    }
  }

  private ColumnMap map(List<String> names, CSVRecord first, boolean header)
      throws ImportException {
    try {
      if (header || options.other().containsKey(ColumnMap.OPTION)) {
        return ColumnMap.of(options, names);
      }
      int longest = 0;
      for (int i = 1; i < first.size(); i++) {
        longest = first.get(i).length() > first.get(longest).length() ? i : longest;
      }
      ImportOptions said =
          new ImportOptions(
              options.charset(),
              options.creationTime(),
              options.maxBytes(),
              Map.of(ColumnMap.OPTION, "text=" + names.get(longest)));
      return ColumnMap.of(said, names);
    } catch (ImportException e) {
      throw new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
    }
  }

  /** A first row with the usual names is a header; one with a sentence in it is none. */
  private boolean isHeader(CSVRecord first) {
    String said = options.other().get("header");
    if (said != null || options.other().containsKey(ColumnMap.OPTION)) {
      return !"no".equals(said);
    }
    boolean sentence = first.stream().anyMatch(cell -> cell.length() > 40 && cell.contains(" "));
    return !sentence || ColumnMap.isObvious(first.toList());
  }

  private void row(RowDocument table, List<String> names, CSVRecord row) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      values.put(i < names.size() ? names.get(i) : Integer.toString(i + 1), row.get(i));
    }
    long number = row.getRecordNumber();
    String where = source.location() + " row " + number;
    ImportedDocument document = null;
    String fault = null;
    try {
      document = table.of(values, source.documentId() + "/" + number, where);
    } catch (ImportException e) {
      fault = "Cannot import [" + source.location() + "] row " + number + ": " + e.getMessage();
    }
    hand(document, where, fault);
  }

  private void hand(@Nullable ImportedDocument document, String where, @Nullable String fault)
      throws IOException {
    if (document != null) {
      sink.accept(document);
    } else {
      sink.failed(where, String.valueOf(fault));
    }
  }

  private boolean hasNext(Iterator<CSVRecord> records, CSVParser parser) throws IOException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RowReader.TooLong tooLong) {
        throw tooLong;
      }
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "] near line "
              + parser.getCurrentLineNumber()
              + ": "
              + e.getCause().getMessage()
              + "; what stood before it was imported",
          e);
    }
  }
}
