package org.postil.io.html.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class HtmlImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new HtmlImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(new MemorySource("a.html", Pages.NEWS), new MemorySource("b.htm", Pages.BARE));
  }
}
