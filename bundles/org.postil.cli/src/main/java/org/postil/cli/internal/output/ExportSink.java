package org.postil.cli.internal.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.ResultSink;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportWriter;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.input.DocumentStream;

/** Writes each result of a job to an export; what failed goes to the failure log instead. */
public final class ExportSink implements ResultSink {

  private final DocumentStream documents;
  private final ExportWriter writer;
  private final FailureLog failures;
  private long written;

  /**
   * Connects a job to an export.
   *
   * @param documents where the documents of the job come from
   * @param writer where results go
   * @param failures where failures go
   */
  public ExportSink(DocumentStream documents, ExportWriter writer, FailureLog failures) {
    this.documents = documents;
    this.writer = writer;
    this.failures = failures;
  }

  @Override
  public void accept(DocumentResult result) throws IOException {
    List<Layer> layers = new ArrayList<>(documents.settle(failures::add));
    if (result.failed().isPresent()) {
      failures.add(result.document().id(), result.failed().get());
    } else {
      layers.addAll(result.layers());
      writer.write(new AnnotatedDocument(result.document(), layers));
      written++;
    }
  }

  /**
   * Number of documents written.
   *
   * @return at least 0
   */
  public long written() {
    return written;
  }
}
