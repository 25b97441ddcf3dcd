package org.postil.io.platforms.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class DocBinExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new DocBinExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new DocBinImporter());
  }
}
