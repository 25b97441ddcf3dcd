package org.postil.io.uima.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** Reads compressed binary CASes. */
@Component
public final class BinaryCasImporter implements Importer {

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  /** For OSGi. */
  public BinaryCasImporter() {}

  @Override
  public String format() {
    return "cas-binary";
  }

  @Override
  public String title() {
    return "UIMA binary CAS (form 6), with its type system";
  }

  @Override
  public int recognises(Candidate candidate) {
    byte[] head = candidate.head();
    boolean forward = head.length > 3 && new String(head, 0, 4, LATIN).equals("UIMA");
    boolean backward = head.length > 3 && new String(head, 0, 4, LATIN).equals("AMIU");
    return forward || backward ? BY_CONTENT + 5 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    ImportedDocument document = new CasReader(source, options).read(new BinaryCasForm());
    sink.accept(document);
  }
}
