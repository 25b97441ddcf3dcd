package org.postil.io.jsonl.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes all documents into one file, a JSON object a line. */
@Component
public final class JsonlExporter implements Exporter {

  private static final String EXTENSION = ".jsonl";

  /** For OSGi. */
  public JsonlExporter() {}

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "JSON lines, a document a line";
  }

  @Override
  public String holds() {
    return "everything but feature structures that are no spans";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    String name = options.other().getOrDefault("name", "documents");
    String file = name.endsWith(EXTENSION) ? name : name + EXTENSION;
    return new JsonlWriter(target.newFile(file), options);
  }
}
