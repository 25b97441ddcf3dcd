package org.postil.io.uima.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes each document as a CAS in XMI, and the type system of all beside them. */
@Component
public final class XmiExporter implements Exporter {

  /** For OSGi. */
  public XmiExporter() {}

  @Override
  public String format() {
    return "xmi";
  }

  @Override
  public String title() {
    return "UIMA CAS as XMI, with its type system";
  }

  @Override
  public String holds() {
    return "everything, with any type system";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new CasWriter(target, options, new XmiForm());
  }
}
