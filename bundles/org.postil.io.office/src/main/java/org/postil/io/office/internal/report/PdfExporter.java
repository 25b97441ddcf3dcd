package org.postil.io.office.internal.report;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a report for each document, to print or to send: its text with spans marked. */
@Component
public final class PdfExporter implements Exporter {

  /** For OSGi. */
  public PdfExporter() {}

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String title() {
    return "PDF: text of files, reports with highlighted text";
  }

  @Override
  public String holds() {
    return "spans with label and value, for reading; nothing reads them back";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new PdfWriter(target, options);
  }
}
