package org.postil.io.platforms.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class DocBinImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new DocBinImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    try {
      return List.of(new MemorySource("harbour.spacy", DocBinTest.harbour()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
