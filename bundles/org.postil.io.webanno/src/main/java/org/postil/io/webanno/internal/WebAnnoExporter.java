package org.postil.io.webanno.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a file of WebAnno TSV 3.3 for each document. */
@Component
public final class WebAnnoExporter implements Exporter {

  /** For OSGi. */
  public WebAnnoExporter() {}

  @Override
  public String format() {
    return "webanno-tsv";
  }

  @Override
  public String title() {
    return "WebAnno TSV 3.3, as INCEpTION imports it";
  }

  @Override
  public String holds() {
    return "spans with plain features, relations within a layer";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new WebAnnoWriter(target, options);
  }
}
