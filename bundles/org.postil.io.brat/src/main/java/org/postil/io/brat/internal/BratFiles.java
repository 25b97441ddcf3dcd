package org.postil.io.brat.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;

/** The two files of a document. */
final class BratFiles {

  private final ImportSource source;
  private final ImportOptions options;

  BratFiles(ImportSource source, ImportOptions options) {
    this.source = source;
    this.options = options;
  }

  /** The annotations, and the text that lies beside them. */
  ImportedDocument read() throws IOException {
    String raw = text();
    CleanText text = CleanText.of(raw);
    GoldLayer gold = new GoldLayer();
    try (InputStream in = source.open()) {
      new BratReader(raw, text, gold).read(decode(bytes(in), source.location()));
      Document document =
          text.document(
              // Named after both its files, or after one of two that share a stem.
              source.documentId().replaceFirst("\\.ann$", ""),
              source.location().replaceFirst("\\.ann$", "") + ".txt",
              List.of(),
              Metadata.NONE.withCreationTime(options.creationTime()));
      List<Layer> layers = gold.build(document).map(List::of).orElse(List.of());
      return new ImportedDocument(document, layers);
    } catch (IllegalArgumentException e) {
      throw refusal(": " + e.getMessage() + "; correct it", e);
    } catch (BratFault e) {
      throw refusal(" line " + e.line() + ": " + e.getMessage(), e);
    }
  }

  private String text() throws IOException {
    ImportSource file =
        source
            .beside(textFile())
            .orElseThrow(
                () -> refusal(": its text is missing; put [" + textFile() + "] beside it", null));
    try (InputStream in = file.open()) {
      return decode(bytes(in), file.location());
    }
  }

  private String textFile() {
    return source.fileName().replaceFirst("\\.ann$", "") + ".txt";
  }

  private byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > options.maxBytes()) {
      throw refusal(
          ": it is larger than "
              + options.maxBytes()
              + " bytes, the limit for one document; raise the limit or split it",
          null);
    }
    return bytes;
  }

  private String decode(byte[] bytes, String file) throws ImportException {
    try {
      Charset charset =
          options.forcedCharset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal(": [" + file + "] is not in UTF-8; name the encoding with --charset", e);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw refusal(": there is no encoding [" + options.charset() + "]", e);
    }
  }

  private ImportException refusal(String why, @Nullable Throwable cause) {
    return new ImportException("Cannot import [" + source.location() + "]" + why, cause);
  }
}
