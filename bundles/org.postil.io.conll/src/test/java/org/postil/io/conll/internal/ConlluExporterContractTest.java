package org.postil.io.conll.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class ConlluExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new ConlluExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new ConlluImporter());
  }
}
