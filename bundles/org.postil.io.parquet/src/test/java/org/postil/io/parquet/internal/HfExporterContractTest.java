package org.postil.io.parquet.internal;

import org.postil.api.io.Exporter;
import org.postil.testkit.ExporterContract;

class HfExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new HfExporter();
  }
}
