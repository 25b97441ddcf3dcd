package org.postil.io.platforms.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.msgpack.core.MessagePackException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.SourceCopy;

/** Reads spaCy's {@code .spacy} files, a document after another, from an unpacked copy. */
@Component
public final class DocBinImporter implements Importer {

  /** The first bytes inside: a map of 7 to 11 parts, and the name of one of them. */
  private static final int HEAD = 9;

  /** For OSGi. */
  public DocBinImporter() {}

  @Override
  public String format() {
    return "spacy-docbin";
  }

  @Override
  public String title() {
    return "spaCy DocBin (.spacy)";
  }

  @Override
  public int recognises(Candidate candidate) {
    byte[] head = candidate.head();
    boolean zlib =
        head.length > 2 && (head[0] & 0x0F) == 8 && (head[0] << 8 | head[1] & 0xFF) % 31 == 0;
    if (zlib && isDocBin(head)) {
      return BY_CONTENT + 5;
    }
    return candidate.extension().equals("spacy") ? BY_NAME : NO;
  }

  private static boolean isDocBin(byte[] head) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(head))) {
      String begin = new String(in.readNBytes(HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
      return begin.length() == HEAD
          && (begin.charAt(0) & 0xF0) == 0x80
          && (begin.endsWith("\u00A7version") || begin.startsWith("\u00A5attrs", 1));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    try (InputStream packed = source.open();
        UnpackedInput in = new UnpackedInput(packed);
        SourceCopy copy = SourceCopy.of(in)) {
      DocBinSections sections = DocBinSections.of(copy.file(), options.maxBytes());
      try (DocBinReader reader = new DocBinReader(sections, source, options)) {
        while (reader.hasNext()) {
          reader.next(sink);
        }
      }
    } catch (ImportException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("Cannot import")
          ? e
          : refusal(source, e);
    } catch (ZipException | java.io.EOFException | MessagePackException e) {
      throw refusal(
          source,
          new ImportException(
              "it is no whole DocBin: " + e.getMessage() + "; write it again with DocBin.to_disk",
              e));
    }
  }

  private static ImportException refusal(ImportSource source, ImportException e) {
    return new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
  }
}
