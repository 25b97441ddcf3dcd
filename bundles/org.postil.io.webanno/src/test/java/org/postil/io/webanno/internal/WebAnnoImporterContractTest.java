package org.postil.io.webanno.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class WebAnnoImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new WebAnnoImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(new MemorySource("a.tsv", WebAnnoTest.SHIP));
  }
}
