package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.SourceCopy;

/** Reads the documents and annotations of an exported INCEpTION project. */
@Component
public final class InceptionImporter implements Importer {

  /** Largest project file: an archive of many documents. */
  private static final long MAX_ZIP = 8L << 30;

  private static final Pattern FIRST =
      Pattern.compile(
          "\\APK\\x03\\x04.{26}"
              + "(?:annotation_ser/|curation_ser/|annotation/|curation/|source/|log/project|event\\.log|exportedproject)",
          Pattern.DOTALL);

  /** For OSGi. */
  public InceptionImporter() {}

  @Override
  public String format() {
    return "inception";
  }

  @Override
  public String title() {
    return "INCEpTION project (ZIP)";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.ISO_8859_1);
    return FIRST.matcher(head).find() ? BY_CONTENT + 5 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    // A ZIP file has its table at the end, so it must be a file.
    try (InputStream in = new LimitedInput(source.open(), source, MAX_ZIP);
        SourceCopy copy = SourceCopy.of(in);
        ZipFile zip = new ZipFile(copy.file().toFile(), StandardCharsets.UTF_8)) {
      new InceptionProject(zip, source, options, sink).read();
    } catch (ZipException e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "]: it is no whole ZIP file; export it again", e);
    }
  }
}
