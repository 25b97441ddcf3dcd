package org.postil.io.parquet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** Reads a document a row, row group by row group, through DuckDB. */
@Component
public final class ParquetImporter implements Importer {

  private static final String MAGIC = "PAR1";

  /** For OSGi. */
  public ParquetImporter() {}

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public String title() {
    return "Parquet, a row a document";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    return isParquet(candidate.head()) ? BY_CONTENT : NO;
  }

  private static boolean isParquet(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    // A Parquet file has its table at the end, so it must be a file.
    Path folder = Files.createTempDirectory("postil-parquet-");
    try {
      Path file = folder.resolve("rows.parquet");
      try (InputStream in = source.open()) {
        copy(in, file, source);
      }
      readRows(file, source, options, sink);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private static void copy(InputStream in, Path file, ImportSource source) throws IOException {
    byte[] head = in.readNBytes(MAGIC.length());
    if (!isParquet(head)) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is no Parquet file, which begins with "
              + MAGIC
              + "; choose another format");
    }
    try (var out = Files.newOutputStream(file)) {
      out.write(head);
      in.transferTo(out);
    }
  }

  private static void readRows(
      Path file, ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    long number = 0;
    try (ParquetTable table = ParquetTable.open(file, options)) {
      RowReader rows = new RowReader(table.columns(), options);
      while (table.next()) {
        number++;
        String where = source.location() + " row " + number;
        ImportedDocument document;
        try {
          document = rows.read(table.row(), source.documentId() + "/" + number, where);
        } catch (ImportException e) {
          sink.failed(where, refusal(source, " row " + number, e).getMessage());
          continue;
        }
        sink.accept(document);
      }
    } catch (ParquetTable.Refused e) {
      throw refusal(source, "", e);
    } catch (SQLException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is no whole Parquet file: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + (number > 0 ? "; what stood before it was imported" : "; write it again"),
          e);
    }
  }

  private static ImportException refusal(ImportSource source, String where, Exception e) {
    return new ImportException(
        "Cannot import [" + source.location() + "]" + where + ": " + e.getMessage(), e);
  }
}
