package org.postil.io.tabular.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads a document a row, with tabs between the cells. */
@Component
public final class TsvImporter implements Importer {

  /** For OSGi. */
  public TsvImporter() {}

  @Override
  public String format() {
    return "tsv";
  }

  @Override
  public String title() {
    return "TSV: documents a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    return candidate.extension().equals("tsv") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new CsvTable(source, options, sink).read();
  }
}
