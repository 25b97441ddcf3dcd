package org.postil.io.office.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** One export of reports, a file for each document. */
final class PdfWriter implements ExportWriter {

  private final ExportTarget target;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();
  private @Nullable FontFiles fonts;

  PdfWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    FontFiles files = fonts == null ? new FontFiles() : fonts;
    fonts = files;
    LossCounter own = new LossCounter();
    try (PDDocument pdf = new PDDocument()) {
      pdf.setDocumentId(1L); // Else it is made of the time, and no two files are equal.
      new Report(document, options, own).write(pdf, files);
      try (OutputStream out = target.newFile(document.document().id() + ".pdf")) {
        pdf.save(out);
      }
    }
    own.report().losses().forEach(losses::add);
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (fonts != null) {
      fonts.close();
      fonts = null;
    }
  }
}
