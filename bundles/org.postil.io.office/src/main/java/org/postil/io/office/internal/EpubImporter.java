package org.postil.io.office.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Reads books. */
@Component(service = Importer.class)
public final class EpubImporter extends TikaImporter {

  /** For OSGi. */
  public EpubImporter() {}

  @Override
  public String format() {
    return "epub";
  }

  @Override
  public String title() {
    return "EPUB books";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.bid(candidate, "epub", "mimetypeapplication/epub+zip");
  }
}
