package org.postil.io.jsonl.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class JsonlExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new JsonlExporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new JsonlImporter());
  }
}
