package org.postil.io.html.internal;

import org.postil.api.io.Exporter;
import org.postil.testkit.ExporterContract;

class HtmlExporterContractTest extends ExporterContract {

  @Override
  protected Exporter exporter() {
    return new HtmlExporter();
  }
}
