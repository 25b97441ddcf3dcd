package org.postil.io.standoff.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class BdocImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new BdocFormat();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(Written.by(new BdocFormat()));
  }
}
