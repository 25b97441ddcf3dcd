package org.postil.io.brat.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class BratExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new BratExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new BratImporter());
  }
}
