package org.postil.io.office.internal.report;

import org.postil.api.io.Exporter;
import org.postil.testkit.ExporterContract;

class PdfExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new PdfExporter();
  }
}
