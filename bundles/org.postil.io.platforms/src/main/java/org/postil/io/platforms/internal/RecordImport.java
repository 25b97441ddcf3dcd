package org.postil.io.platforms.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.json.JsonRecords;

/** Imports a file of records; one that cannot be read fails alone. */
final class RecordImport {

  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;
  private final RecordFormat format;

  RecordImport(ImportSource source, ImportOptions options, ImportSink sink, RecordFormat format) {
    this.source = source;
    this.options = options;
    this.sink = sink;
    this.format = format;
  }

  void run() throws IOException {
    new JsonRecords(source, options).forEach(this::take);
  }

  private void take(int number, @Nullable Object value, @Nullable String fault) throws IOException {
    String where = source.location() + " record " + number;
    ImportedDocument document = null;
    String message = fault;
    if (message == null) {
      try {
        RecordDocument record =
            new RecordDocument(source.documentId() + "/" + number, where, options);
        format.read(value == null ? "" : value, record, options);
        document = record.imported();
      } catch (ImportException e) {
        message = e.getMessage();
      } catch (IllegalArgumentException e) {
        message = e.getMessage() + "; correct or remove it";
      }
    }
    if (document != null) {
      sink.accept(document);
    } else {
      sink.failed(
          where, "Cannot import [" + source.location() + "] record " + number + ": " + message);
    }
  }
}
