package org.postil.io.office.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads a mail: its subject as title and its text; attachments are left out. */
@Component
public final class MailImporter implements Importer {

  /** For OSGi. */
  public MailImporter() {}

  @Override
  public String format() {
    return "email";
  }

  @Override
  public String title() {
    return "E-mail (.eml)";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.isMail(candidate) ? BY_CONTENT : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    sink.accept(new MailFile(source).read(options));
  }
}
