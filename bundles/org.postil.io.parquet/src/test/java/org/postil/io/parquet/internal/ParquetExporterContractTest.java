package org.postil.io.parquet.internal;

import java.util.List;
import java.util.Optional;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class ParquetExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new ParquetExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new ParquetImporter());
  }

  /** A row without a text is reported by the exporter and refused by the importer. */
  @Override
  protected List<AnnotatedDocument> documents() {
    return super.documents().stream().filter(each -> !each.document().text().isBlank()).toList();
  }
}
