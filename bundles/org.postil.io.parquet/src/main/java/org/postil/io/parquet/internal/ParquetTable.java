package org.postil.io.parquet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.postil.api.io.ImportOptions;

/**
 * The rows of a Parquet file one by one, through DuckDB with one thread and bounded memory. Used by
 * one thread.
 */
final class ParquetTable implements AutoCloseable {

  private static final long MEMORY = 256L << 20;

  /** A packed byte may become so many characters, which no text does, beyond a start. */
  private static final long MOST_TIMES = 200;

  private static final long START = 64L << 20;

  /** Rows that DuckDB hands over at once, and how many characters they may have together. */
  private static final int CHUNK = 2048;

  private static final long MOST_AT_ONCE = 64L << 20;

  private final Connection connection;
  private final Statement statement;
  private final List<ParquetColumn> columns;
  private final String select;
  private final long page;
  private final long count;
  private long at;
  private ResultSet rows;

  /** A file that is not read though it is whole. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private ParquetTable(Connection connection, Path file) throws SQLException, IOException {
    this.connection = connection;
    this.statement = connection.createStatement();
    // Files of older programs do not say that their texts are texts.
    String from =
        " FROM read_parquet("
            + ParquetFile.quoted(file)
            + ", binary_as_string = true, file_row_number = true)";
    this.columns = columns("DESCRIBE SELECT * EXCLUDE (file_row_number)" + from);
    long[] sizes = sizes(from);
    if (sizes[1] > START + MOST_TIMES * Files.size(file)) {
      throw new Refused(
          "it unpacks to more than "
              + MOST_TIMES
              + " times its size, as files do that are made to fill disks; convert it to JSON lines"
              + " if you trust it");
    }
    this.count = sizes[0];
    this.page = sizes[2] <= MOST_AT_ONCE ? count : Math.max(1, MOST_AT_ONCE / (sizes[3] + 1));
    this.select =
        columns.stream()
            .map(ParquetColumn::expression)
            .collect(Collectors.joining(", ", "SELECT ", from));
    this.rows = page();
  }

  /** Number of rows; characters of all, of the largest chunk, of the largest row. */
  private long[] sizes(String from) throws SQLException {
    String row =
        columns.stream()
            .map(each -> "coalesce(strlen(" + each.expression() + "), 0)")
            .collect(
                Collectors.joining(" + ", "SELECT file_row_number // " + CHUNK + " c, ", " n"));
    String chunks = "SELECT count(*) r, sum(n) s, max(n) m FROM (" + row + from + ") GROUP BY c";
    String all = "SELECT sum(r), sum(s), max(s), max(m) FROM (" + chunks + ")";
    try (ResultSet found = statement.executeQuery(all)) {
      found.next();
      return new long[] {found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4)};
    }
  }

  private ResultSet page() throws SQLException {
    long end = at + page;
    String where =
        page == count ? "" : " WHERE file_row_number >= " + at + " AND file_row_number < " + end;
    at = end;
    return statement.executeQuery(select + where);
  }

  /**
   * Opens a file.
   *
   * @param file the file; a folder for what does not fit into memory is made beside it
   * @param options the longest text, which must fit into memory
   * @throws SQLException if it is no Parquet file
   */
  static ParquetTable open(Path file, ImportOptions options) throws SQLException, IOException {
    Properties streaming = new Properties();
    streaming.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", streaming);
      try (Statement settings = connection.createStatement()) {
        settings.execute("SET threads = 1");
        settings.execute("SET autoinstall_known_extensions = false");
        settings.execute("SET autoload_known_extensions = false");
        long memory = MEMORY + 4 * Math.min(options.maxBytes(), MEMORY);
        settings.execute("SET memory_limit = '" + memory + "B'");
        settings.execute(
            "SET temp_directory = " + ParquetFile.quoted(file.resolveSibling("spill")));
        return new ParquetTable(connection, file);
      } catch (SQLException | IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (UnsatisfiedLinkError e) {
      throw new Refused(
          "DuckDB's native code is not that of this machine; build Postil with"
              + " -Dduckdb.platform=linux_arm64, osx_universal or windows_amd64, or convert it to JSON"
              + " lines");
    }
  }

  private List<ParquetColumn> columns(String describe) throws SQLException {
    List<ParquetColumn> found = new ArrayList<>();
    try (ResultSet described = statement.executeQuery(describe)) {
      while (described.next()) {
        found.add(new ParquetColumn(described.getString(1), described.getString(2)));
      }
    }
    return found;
  }

  /** The columns, in order. */
  List<ParquetColumn> columns() {
    return columns;
  }

  /** Goes to the next row, if there is one. */
  boolean next() throws SQLException {
    while (!rows.next()) {
      if (at >= count) {
        return false;
      }
      rows.close();
      rows = page();
    }
    return true;
  }

  /** The row as texts by column; what is null is left out. */
  Map<String, String> row() throws SQLException {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = rows.getString(i + 1);
      if (value != null) {
        row.put(columns.get(i).name(), value);
      }
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        statement) {
      rows.close();
    }
  }
}
