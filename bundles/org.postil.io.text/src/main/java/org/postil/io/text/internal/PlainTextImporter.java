package org.postil.io.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.Original;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.io.text.internal.dating.CreationTimeFinder;
import org.postil.io.text.internal.decode.DecodedText;
import org.postil.io.text.internal.decode.TextDecoder;
import org.postil.io.text.internal.decode.UnreadableTextException;
import org.postil.io.text.internal.zones.ZoneFinder;
import org.postil.io.text.internal.zones.ZonedText;

/** Reads plain text: one file, one document. */
@Component(service = Importer.class)
public final class PlainTextImporter implements Importer {

  /** Option: {@code keep} leaves back-ticks alone; anything else mends those for apostrophes. */
  static final String APOSTROPHES = "apostrophes";

  private static final Set<String> EXTENSIONS = Set.of("txt", "text");

  private final TextDecoder decoder = new TextDecoder();
  private final ZoneFinder zones = new ZoneFinder();

  /** Reads the boilerplate rules. */
  @Activate
  public PlainTextImporter() {}

  @Override
  public String format() {
    return "text";
  }

  @Override
  public String title() {
    return "Plain text";
  }

  @Override
  public int recognises(Candidate candidate) {
    if (Signatures.binary(candidate.head())) {
      return NO;
    }
    String name = candidate.name();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension) ? BY_NAME : FALLBACK;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    Charset charset = charset(source, options);
    byte[] bytes = bytes(source, options.maxBytes());
    sink.accept(new ImportedDocument(document(source, options, bytes, charset), List.of()));
  }

  private Document document(
      ImportSource source, ImportOptions options, byte[] bytes, @Nullable Charset charset)
      throws ImportException {
    boolean mend = !"keep".equals(options.other().get(APOSTROPHES));
    DecodedText decoded;
    try {
      decoded = decoder.decode(bytes, charset, mend);
    } catch (UnreadableTextException e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "]: " + e.getMessage() + ".", e);
    }
    ZonedText zoned = zones.find(decoded.text());
    Metadata metadata =
        TextMetadata.of(
            decoded,
            zoned,
            CreationTimeFinder.find(
                decoded.text(),
                zoned.zones(),
                zoned.frontMatter().values(),
                source.documentId(),
                options.creationTime()));
    Original original =
        new Original(
            source.location(),
            decoded.encoding().charset().name(),
            bytes,
            decoded.offsets(),
            decoded.changes());
    return new Document(source.documentId(), decoded.text(), zoned.zones(), metadata, original);
  }

  private static @Nullable Charset charset(ImportSource source, ImportOptions options)
      throws ImportException {
    String name = options.charset();
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: the encoding ["
              + name
              + "] is not known; expected a name such as UTF-8, windows-1252 or UTF-16LE, or none"
              + " to have it detected.",
          e);
    }
  }

  /** Reads everything, or refuses after one byte more than allowed. */
  private static byte[] bytes(ImportSource source, long most) throws IOException {
    int limit = (int) Math.min(most, Integer.MAX_VALUE - 16L);
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(limit);
      if (bytes.length == limit && in.read() >= 0) {
        throw new ImportException(
            "Cannot import ["
                + source.location()
                + "]: it is larger than "
                + limit
                + " bytes, the most that is read into one document; split it into articles, or"
                + " raise the limit.");
      }
      return bytes;
    }
  }
}
