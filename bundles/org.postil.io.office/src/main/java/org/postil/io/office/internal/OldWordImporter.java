package org.postil.io.office.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Reads Word documents in the format before Office Open XML. */
@Component(service = Importer.class)
public final class OldWordImporter extends TikaImporter {

  /** For OSGi. */
  public OldWordImporter() {}

  @Override
  public String format() {
    return "doc";
  }

  @Override
  public String title() {
    return "Word before 2007 (.doc)";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.isOle(candidate) && candidate.extension().equals("doc") ? BY_CONTENT : NO;
  }
}
