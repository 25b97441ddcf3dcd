package org.postil.io.webanno.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class WebAnnoExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new WebAnnoExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new WebAnnoImporter());
  }
}
