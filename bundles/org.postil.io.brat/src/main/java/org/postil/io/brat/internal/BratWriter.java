package org.postil.io.brat.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.LayerHeader;
import org.postil.standoff.LossCounter;

/** One export. */
final class BratWriter implements ExportWriter {

  private final ExportTarget target;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();
  private final BratConfiguration configuration = new BratConfiguration();
  private boolean closed;

  BratWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    String id = document.document().id();
    write(id + ".txt", document.document().text());
    write(id + ".ann", new BratAnnotations(document, options, losses, configuration).text());
    losses.add("zones left out", document.document().zones().size());
    losses.add("metadata of documents left out");
    losses.add(
        "makers of layers left out",
        document.layers().stream()
            .filter(layer -> !layer.header().annotator().equals(LayerHeader.GOLD))
            .filter(layer -> !layer.header().annotator().equals(LayerHeader.DOCUMENT))
            .count());
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      write("annotation.conf", configuration.text());
    }
  }

  private void write(String file, String content) throws IOException {
    try (OutputStream out = target.newFile(file)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
