package org.postil.io.office.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads the text of PDF files. Scanned pages have none. */
@Component
public final class PdfImporter implements Importer {

  /** For OSGi. */
  public PdfImporter() {}

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String title() {
    return "PDF: text of files, reports with highlighted text";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.begins(candidate, "%PDF-")
        ? BY_CONTENT
        : candidate.extension().equals("pdf") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    sink.accept(new PdfFile(source).read(options));
  }
}
