package org.postil.io.standoff.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class TeiContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new TeiFormat();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new TeiFormat());
  }
}
