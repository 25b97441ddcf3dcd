package org.postil.io.platforms.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** Writes files of at most a million tokens or one document, since spaCy reads a file whole. */
final class DocBinWriter implements ExportWriter {

  private static final long MOST_TOKENS = 1_000_000;

  private final ExportTarget target;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();
  private @Nullable DocBinFile file;
  private int files;

  DocBinWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    DocBinRows rows = DocBinRows.of(document, options, losses);
    if (file != null && file.tokens() + rows.tokens().size() > MOST_TOKENS) {
      end();
    }
    if (file == null) {
      file = new DocBinFile();
    }
    file.add(rows);
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (file != null || files == 0) {
      end();
    }
  }

  private void end() throws IOException {
    try (DocBinFile whole = file == null ? new DocBinFile() : file) {
      files++;
      file = null;
      String number = files == 1 ? "" : "-" + files;
      whole.writeTo(target.newFile(RecordWriter.file(options, number + ".spacy")));
    }
  }
}
