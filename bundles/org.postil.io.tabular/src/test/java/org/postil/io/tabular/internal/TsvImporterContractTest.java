package org.postil.io.tabular.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class TsvImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new TsvImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(new MemorySource("a.tsv", "id\tbody\na\tMara left\n"));
  }
}
