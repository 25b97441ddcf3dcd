package org.postil.io.conll.internal;

import java.util.Optional;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.testkit.ExporterContract;

class Conll2003ExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new Conll2003Exporter();
  }

  @Override
  protected Optional<Importer> importer() {
    return Optional.of(new Conll2003Importer());
  }
}
