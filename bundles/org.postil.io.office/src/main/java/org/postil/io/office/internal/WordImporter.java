package org.postil.io.office.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Reads Word documents of Office Open XML. */
@Component(service = Importer.class)
public final class WordImporter extends TikaImporter {

  /** For OSGi. */
  public WordImporter() {}

  @Override
  public String format() {
    return "docx";
  }

  @Override
  public String title() {
    return "Word (.docx)";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.bid(candidate, "docx", "word/");
  }
}
