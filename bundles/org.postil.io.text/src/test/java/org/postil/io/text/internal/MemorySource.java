package org.postil.io.text.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;

/** A source in memory, and what the importer makes of it. */
public record MemorySource(String documentId, byte[] bytes) implements ImportSource {

  private static final PlainTextImporter IMPORTER = new PlainTextImporter();

  /** A source of UTF-8. */
  public static MemorySource of(String text) {
    return new MemorySource("article", text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String location() {
    return documentId + ".txt";
  }

  @Override
  public String fileName() {
    return documentId.substring(documentId.lastIndexOf('/') + 1) + ".txt";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** Imports with the default options. */
  public Document read() throws IOException {
    return read(ImportOptions.defaults());
  }

  /** Imports; fails unless there is exactly one document. */
  public Document read(ImportOptions options) throws IOException {
    List<Document> documents = new ArrayList<>();
    IMPORTER.read(
        this,
        options,
        new ImportSink() {
          @Override
          public void accept(ImportedDocument document) {
            documents.add(document.document());
          }

          @Override
          public void failed(String where, String message) {
            throw new AssertionError(where + ": " + message);
          }
        });
    if (documents.size() != 1) {
      throw new AssertionError("expected one document, got " + documents.size());
    }
    return documents.get(0);
  }
}
