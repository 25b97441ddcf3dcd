package org.postil.io.tabular.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a row a span. */
@Component
public final class CsvExporter implements Exporter {

  /** For OSGi. */
  public CsvExporter() {}

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String title() {
    return "CSV: documents a row, or out a span a row";
  }

  @Override
  public String holds() {
    return "spans with features as JSON, who made them; no text around them";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new SpanTable(target, options);
  }
}
