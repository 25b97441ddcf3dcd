package org.postil.io.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.SourceCopy;

/**
 * Reads a document a row of the first sheet, one by one from a temporary copy of the file; its
 * table of texts is kept in memory meanwhile.
 */
@Component
public final class ExcelImporter implements Importer {

  /** For OSGi. */
  public ExcelImporter() {}

  @Override
  public String format() {
    return "excel";
  }

  @Override
  public String title() {
    return "Excel (.xlsx, .xls): documents a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    boolean old = Packed.isOle(candidate) && candidate.extension().equals("xls");
    return old ? BY_CONTENT : Packed.bid(candidate, "xlsx", "xl/");
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    try (SourceCopy copy = SourceCopy.of(source, options)) {
      ExcelFile file = new ExcelFile(copy.file(), isOld(copy.file()));
      file.read(source, options, sink);
    }
  }

  private static boolean isOld(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Packed.isOle(new Candidate("", in.readNBytes(Candidate.HEAD_BYTES)));
    }
  }
}
