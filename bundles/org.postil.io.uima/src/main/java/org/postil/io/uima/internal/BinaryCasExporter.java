package org.postil.io.uima.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes each document as a compressed binary CAS, and the type system of all beside them. */
@Component
public final class BinaryCasExporter implements Exporter {

  /** For OSGi. */
  public BinaryCasExporter() {}

  @Override
  public String format() {
    return "cas-binary";
  }

  @Override
  public String title() {
    return "UIMA binary CAS (form 6), with its type system";
  }

  @Override
  public String holds() {
    return "everything, with any type system";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new CasWriter(target, options, new BinaryCasForm());
  }
}
