package org.postil.cli.internal.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.LossReport;

/** Writes a line for each document: its id and who made its layers. */
public final class LinesExporter implements Exporter {

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "Lines";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    OutputStream out = target.newFile("documents.txt");
    return new ExportWriter() {
      private long lost;

      @Override
      public void write(AnnotatedDocument document) throws IOException {
        if (document.document().text().contains("DISK FULL")) {
          throw new IOException("No space left on device");
        }
        lost += document.document().text().contains("LOSS") ? 1 : 0;
        String layers =
            document.layers().stream()
                .map(layer -> layer.header().by())
                .collect(Collectors.joining(" "));
        String line = (document.document().id() + ": " + layers).strip() + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public LossReport losses() {
        return lost == 0 ? LossReport.NONE : new LossReport(Map.of("words left out", lost));
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
