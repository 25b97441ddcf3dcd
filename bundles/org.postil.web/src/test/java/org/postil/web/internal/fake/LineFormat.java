package org.postil.web.internal.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.Candidate;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;

/** Reads a file as one document; writes a line for each document and span. */
public final class LineFormat implements Importer, Exporter {

  @Override
  public String format() {
    return "lines";
  }

  @Override
  public String title() {
    return "A line each";
  }

  @Override
  public int recognises(Candidate candidate) {
    if (candidate.name().startsWith("trap")) {
      throw new IllegalStateException("This importer looked too close");
    }
    return candidate.name().endsWith(".txt") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    try (InputStream in = source.open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw new ImportException("Cannot import [" + source.location() + "]: it is empty");
      }
      sink.accept(Articles.imported(Articles.document(source.documentId(), text)));
    }
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    Writer out = new OutputStreamWriter(target.newFile("lines.txt"), StandardCharsets.UTF_8);
    return new ExportWriter() {
      @Override
      public void write(AnnotatedDocument document) throws IOException {
        out.write("# " + document.document().id() + "\n");
        for (Layer layer : document.layers()) {
          for (Span span : layer.spans()) {
            String covered = document.document().text().substring(span.begin(), span.end());
            out.write(span.string("label").orElse("") + " " + covered + "\n");
          }
        }
      }

      @Override
      public LossReport losses() {
        return new LossReport(Map.of("confidences left out", 1L));
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
