package org.postil.io.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads Rich Text Format. */
@Component(service = Importer.class)
public final class RtfImporter extends TikaImporter {

  private static final String BEGIN = "{\\rtf";

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
    return Packed.begins(candidate, BEGIN) ? BY_CONTENT : NO;
  }

  /** Refuses what is not RTF: Tika's parser takes other bytes for RTF, and trips over them. */
  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] begin;
    try (InputStream in = source.open()) {
      begin = in.readNBytes(BEGIN.length());
    }
    if (!BEGIN.equals(new String(begin, StandardCharsets.ISO_8859_1))) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is no file of format rtf: it does not begin with "
              + BEGIN
              + "; name the format that it has, or none");
    }
    super.read(source, options, sink);
  }
}
