package org.postil.io.parquet.internal;

import org.postil.api.io.Exporter;
import org.postil.testkit.ExporterContract;

class ParquetExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new ParquetExporter();
  }
}
