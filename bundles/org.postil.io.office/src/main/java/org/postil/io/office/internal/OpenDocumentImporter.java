package org.postil.io.office.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Reads OpenDocument texts. */
@Component(service = Importer.class)
public final class OpenDocumentImporter extends TikaImporter {

  /** For OSGi. */
  public OpenDocumentImporter() {}

  @Override
  public String format() {
    return "odt";
  }

  @Override
  public String title() {
    return "OpenDocument text (.odt)";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.bid(candidate, "odt", "mimetypeapplication/vnd.oasis.opendocument.text");
  }
}
