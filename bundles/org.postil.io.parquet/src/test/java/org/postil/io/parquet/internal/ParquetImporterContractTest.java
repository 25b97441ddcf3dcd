package org.postil.io.parquet.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Importer;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class ParquetImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new ParquetImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new ParquetExporter().open(target, ExportOptions.defaults())) {
      writer.write(Annotations.of(Articles.news()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(new MemorySource("a.parquet", target.files().get("documents.parquet")));
  }
}
