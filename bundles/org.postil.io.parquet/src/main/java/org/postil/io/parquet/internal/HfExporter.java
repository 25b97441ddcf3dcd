package org.postil.io.parquet.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/**
 * Writes a folder that Hugging Face's {@code datasets} library loads: rows with numbers of classes,
 * and a card whose YAML names them.
 */
@Component
public final class HfExporter implements Exporter {

  private static final String FILES = "files";

  /** For OSGi. */
  public HfExporter() {}

  @Override
  public String format() {
    return "hf";
  }

  @Override
  public String title() {
    return "Hugging Face dataset folder, JSON lines or Parquet";
  }

  @Override
  public String holds() {
    return "spans with class, value, confidence and maker, tokens with IOB2 tags, labels";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    String files = options.other().getOrDefault(FILES, "jsonl");
    if (!files.equals("jsonl") && !files.equals("parquet")) {
      throw new IOException(
          "Cannot write " + FILES + " [" + files + "]: expected jsonl or parquet");
    }
    return new RowsWriter(target, options, "data/documents." + files, new Labels(options));
  }
}
