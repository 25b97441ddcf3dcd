package org.postil.io.platforms.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes tasks that Label Studio imports, and a labelling configuration that fits them. */
@Component
public final class LabelStudioExporter implements Exporter {

  /** For OSGi. */
  public LabelStudioExporter() {}

  @Override
  public String format() {
    return "label-studio";
  }

  @Override
  public String title() {
    return "Label Studio JSON";
  }

  @Override
  public String holds() {
    return "spans, relations, labels of the document, confidence";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new LabelStudioWriter(target, options);
  }
}
