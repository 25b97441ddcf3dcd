package org.postil.io.parquet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * Turns rows in JSON lines into a Parquet file, through DuckDB with one thread and 256 MiB, to
 * which comes what the longest row needs.
 */
final class ParquetFile {

  private static final int ROW_GROUP = 10_000;
  private static final long USUAL_ROW = 1 << 20;
  private static final long MEMORY = 256 << 20;
  private static final int ROWS_IN_MEMORY = 16;

  private ParquetFile() {}

  /**
   * Writes a file.
   *
   * @param lines JSON lines as {@link Rows} writes them; may be empty
   * @param parquet the file to write
   * @param classes the type of classes: {@code VARCHAR} for names, {@code BIGINT} for numbers
   */
  static void write(Path lines, Path parquet, String classes) throws IOException {
    long row = Math.max(USUAL_ROW, longest(lines) + 1);
    String columns =
        ("{id: 'VARCHAR', text: 'VARCHAR', title: 'VARCHAR', source: 'VARCHAR',"
                + " language: 'VARCHAR', published: 'VARCHAR', tokens: 'VARCHAR[]',"
                + " ner_tags: '$[]', spans: 'STRUCT(\"type\" VARCHAR, label $, \"start\" BIGINT,"
                + " \"end\" BIGINT, \"text\" VARCHAR, \"value\" VARCHAR, confidence DOUBLE,"
                + " \"by\" VARCHAR)[]', labels: '$[]'}")
            .replace("$", classes);
    String copy =
        "COPY (SELECT * FROM read_json("
            + quoted(lines)
            + ", format = 'newline_delimited', maximum_object_size = "
            + row
            + ", columns = "
            + columns
            + ")) TO "
            + quoted(parquet)
            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
            + ROW_GROUP
            + ")";
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET memory_limit = '" + (MEMORY + ROWS_IN_MEMORY * row) + "B'");
      statement.execute("SET temp_directory = " + quoted(parquet.resolveSibling("spill")));
      statement.execute(copy);
    } catch (SQLException e) {
      throw new IOException("Cannot write Parquet: " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError e) {
      throw new IOException(
          "Cannot write Parquet: DuckDB's native code is not that of this machine; build Postil with"
              + " -Dduckdb.platform=linux_arm64, osx_universal or windows_amd64, or write JSON lines",
          e);
    }
  }

  /** Bytes of the longest line. */
  private static long longest(Path file) throws IOException {
    long longest = 0;
    long length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[1 << 16];
      for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
        for (int i = 0; i < count; i++) {
          length = bytes[i] == '\n' ? 0 : length + 1;
          longest = Math.max(longest, length);
        }
      }
    }
    return longest;
  }

  static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }
}
