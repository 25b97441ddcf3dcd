package org.postil.io.tabular.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class JsonRowsImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new JsonRowsImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource("a.json", "[{\"body\":\"Mara left\",\"n\":1,\"deep\":{\"er\":true}}]"));
  }
}
