package org.postil.io.platforms.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class DoccanoExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new DoccanoExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new DoccanoImporter());
  }
}
