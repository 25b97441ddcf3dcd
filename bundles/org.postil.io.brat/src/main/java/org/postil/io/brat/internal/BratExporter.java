package org.postil.io.brat.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a text and an annotation file for each document, and the configuration of all. */
@Component
public final class BratExporter implements Exporter {

  /** For OSGi. */
  public BratExporter() {}

  @Override
  public String format() {
    return "brat";
  }

  @Override
  public String title() {
    return "brat standoff: .ann with .txt beside it";
  }

  @Override
  public String holds() {
    return "spans, also discontinuous, relations, events, attributes, notes";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new BratWriter(target, options);
  }
}
