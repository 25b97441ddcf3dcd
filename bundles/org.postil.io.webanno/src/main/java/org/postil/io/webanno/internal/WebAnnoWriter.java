package org.postil.io.webanno.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** One export. */
final class WebAnnoWriter implements ExportWriter {

  private final ExportTarget target;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();

  WebAnnoWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    try (OutputStream out = target.newFile(document.document().id() + ".tsv")) {
      String text = new TsvDocument(document, options, losses).text();
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    losses.add("metadata of documents left out");
    losses.add("zones left out", document.document().zones().size());
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() {
    // Each document is a file of its own and closed already.
  }
}
