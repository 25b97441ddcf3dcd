package org.postil.io.html.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class MarkdownImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new MarkdownImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource("a.md", "# Bridge\n\nIt *reopened* on Friday.\n\n- one\n- two\n"));
  }
}
