package org.postil.io.office.internal;

import org.apache.tika.parser.Parser;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Reads Rich Text Format. */
@Component(service = Importer.class)
public final class RtfImporter extends TikaImporter {

  /** For OSGi. */
  public RtfImporter() {}

  @Override
  public String format() {
    return "rtf";
  }

  @Override
  public String title() {
    return "Rich Text Format";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.begins(candidate, "{\\rtf") ? BY_CONTENT : NO;
  }

  @Override
  Parser parser() {
    return new org.apache.tika.parser.microsoft.rtf.RTFParser();
  }
}
