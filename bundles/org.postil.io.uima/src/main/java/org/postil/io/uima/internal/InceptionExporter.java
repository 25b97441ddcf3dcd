package org.postil.io.uima.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes a project that INCEpTION imports. */
@Component
public final class InceptionExporter implements Exporter {

  /** For OSGi. */
  public InceptionExporter() {}

  @Override
  public String format() {
    return "inception";
  }

  @Override
  public String title() {
    return "INCEpTION project (ZIP)";
  }

  @Override
  public String holds() {
    return "spans with plain features, relations between spans of one type";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new InceptionWriter(target, options);
  }
}
