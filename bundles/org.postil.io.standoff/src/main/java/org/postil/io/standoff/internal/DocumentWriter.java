package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** Writes a file for each document. */
final class DocumentWriter implements ExportWriter {

  /** Writes one document. */
  interface Form {
    void write(Outgoing document, OutputStream out) throws IOException;
  }

  private final ExportTarget target;
  private final ExportOptions options;
  private final String extension;
  private final Form form;
  private final LossCounter losses = new LossCounter();

  DocumentWriter(ExportTarget target, ExportOptions options, String extension, Form form) {
    this.target = target;
    this.options = options;
    this.extension = extension;
    this.form = form;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    try (OutputStream out = target.newFile(document.document().id() + extension)) {
      form.write(new Outgoing(document, options, losses), out);
    }
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() {
    // Every file is closed when it is written.
  }
}
