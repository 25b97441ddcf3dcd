package org.postil.io.standoff.internal;

import java.io.IOException;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** A format whose files hold one document each, with its annotations. */
abstract class StandoffFormat implements Importer, Exporter, DocumentWriter.Form {

  /** The end of the names of files. */
  abstract String extension();

  /** Reads one document; messages leave out the source. */
  abstract Incoming read(byte[] bytes, ImportSource source, ImportOptions options)
      throws IOException;

  @Override
  public String holds() {
    return "spans, features, references, relations, metadata; no zones";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new DocumentWriter(target, options, extension(), this);
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = org.postil.standoff.WholeSource.bytes(source, options);
    ImportedDocument document;
    try {
      document = read(bytes, source, options).build(id(source), source.location());
    } catch (IOException | IllegalArgumentException e) {
      throw refusal(source, e);
    }
    sink.accept(document);
  }

  /** Names end with two extensions in some formats. */
  private String id(ImportSource source) {
    String id = source.documentId();
    String first = extension().substring(0, extension().lastIndexOf('.'));
    boolean both = !first.isEmpty() && source.fileName().endsWith(extension());
    return both && id.endsWith(first) ? id.substring(0, id.length() - first.length()) : id;
  }

  static ImportException refusal(ImportSource source, Exception e) {
    return new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
  }
}
