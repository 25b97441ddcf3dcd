package org.postil.io.uima.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class InceptionExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new InceptionExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new InceptionImporter());
  }
}
