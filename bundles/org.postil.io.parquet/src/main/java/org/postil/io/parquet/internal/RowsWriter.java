package org.postil.io.parquet.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** Writes one file of rows, and the front matter of a card if there are labels. */
final class RowsWriter implements ExportWriter {

  private final ExportTarget target;
  private final ExportOptions options;
  private final String file;
  private final @Nullable Labels labels;
  private final @Nullable Path temporary;
  private final LossCounter losses = new LossCounter();
  private final Rows rows;
  private boolean closed;

  /**
   * A file whose name ends in {@code .parquet} is written through DuckDB, others are JSON lines.
   */
  RowsWriter(ExportTarget target, ExportOptions options, String file, @Nullable Labels labels)
      throws IOException {
    this.target = target;
    this.options = options;
    this.file = file;
    this.labels = labels;
    this.temporary = file.endsWith(".parquet") ? Files.createTempDirectory("postil-parquet") : null;
    OutputStream out =
        temporary == null
            ? target.newFile(file)
            : new BufferedOutputStream(Files.newOutputStream(temporary.resolve("rows.jsonl")));
    this.rows = new Rows(out, options, labels, losses);
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    rows.write(document);
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    rows.close();
    if (temporary != null) {
      convert(temporary);
    }
    if (labels != null) {
      try (OutputStream card = target.newFile("README.md")) {
        card.write(FrontMatter.of(options, file, labels).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void convert(Path folder) throws IOException {
    try {
      Path parquet = folder.resolve("rows.parquet");
      ParquetFile.write(
          folder.resolve("rows.jsonl"), parquet, labels == null ? "VARCHAR" : "BIGINT");
      try (OutputStream out = target.newFile(file)) {
        Files.copy(parquet, out);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
