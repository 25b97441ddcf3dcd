package org.postil.io.tabular.internal;

import org.postil.api.io.Exporter;
import org.postil.testkit.ExporterContract;

class CsvExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new CsvExporter();
  }
}
