package org.postil.io.tabular.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads a document a row, whatever stands between the cells. */
@Component
public final class CsvImporter implements Importer {

  /** For OSGi. */
  public CsvImporter() {}

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String title() {
    return "CSV: documents a row, or out a span a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    return candidate.extension().equals("csv") ? BY_NAME + 1 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new CsvTable(source, options, sink).read();
  }
}
