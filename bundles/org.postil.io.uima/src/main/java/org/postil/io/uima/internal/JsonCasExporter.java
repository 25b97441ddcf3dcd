package org.postil.io.uima.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes each document as a CAS in JSON that brings its type system. */
@Component
public final class JsonCasExporter implements Exporter {

  /** For OSGi. */
  public JsonCasExporter() {}

  @Override
  public String format() {
    return "json-cas";
  }

  @Override
  public String title() {
    return "UIMA JSON CAS 0.4, with its type system in it";
  }

  @Override
  public String holds() {
    return "everything, with any type system";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new CasWriter(target, options, new JsonCasForm());
  }
}
