package org.postil.io.parquet.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a Parquet file, a row a document, with names of classes. */
@Component
public final class ParquetExporter implements Exporter {

  /** For OSGi. */
  public ParquetExporter() {}

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public String title() {
    return "Parquet, a row a document";
  }

  @Override
  public String holds() {
    return "the same as hf, classes by name";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new RowsWriter(target, options, "documents.parquet", null);
  }
}
