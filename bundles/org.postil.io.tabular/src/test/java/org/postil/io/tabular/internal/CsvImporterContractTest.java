package org.postil.io.tabular.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class CsvImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new CsvImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource("a.csv", "id,text,dct\na,\"Mara, left\",2024-06-14\nb,Oslo,\n"));
  }
}
