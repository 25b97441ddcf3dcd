package org.postil.io.office.internal;

import java.io.IOException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/**
 * An importer that lets one of Tika's parsers read. Importers are made at each start, so neither
 * they nor the signatures of their methods name a class of a library: one would load them all.
 */
abstract class TikaImporter implements Importer {

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new TikaFile(format()).read(source, options, sink);
  }
}
