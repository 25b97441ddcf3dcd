package org.postil.io.standoff.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class GateImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new GateFormat();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(Written.by(new GateFormat()));
  }
}
