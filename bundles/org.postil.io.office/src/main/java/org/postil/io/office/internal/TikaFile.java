package org.postil.io.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.postil.api.document.CreationTime;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.BlockText;
import org.postil.standoff.LooseDate;
import org.postil.standoff.WholeSource;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A file that one of Tika's parsers reads. What is embedded in it is left out. */
final class TikaFile {

  private final String format;

  TikaFile(String format) {
    this.format = format;
  }

  private Parser parser() {
    return switch (format) {
      case "doc" -> new OfficeParser();
      case "docx" -> new OOXMLParser();
      case "epub" -> new EpubParser();
      case "odt" -> new OpenDocumentParser();
      case "rtf" -> new RTFParser();
      default -> throw new IllegalArgumentException("Cannot read format [" + format + "]");
    };
  }

  void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.fileName());
    SheetText text = new SheetText(options.maxBytes());
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    // Parsers that want a file make one of the stream; given another stream, some of them leave the
    // file behind when they fail.
    try (TemporaryResources files = new TemporaryResources();
        InputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes), files, metadata)) {
      parser().parse(in, text, metadata, context);
    } catch (SAXException | TikaException | IOException | RuntimeException e) {
      throw refusal(source, e);
    } catch (StackOverflowError e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "]: it is nested too deep to be read", e);
    }
    BlockText blocks = text.blocks();
    sink.accept(
        new ImportedDocument(
            blocks.document(
                source.documentId(),
                source.location(),
                format,
                bytes,
                metadata(metadata, blocks, options)),
            List.of()));
  }

  private ImportException refusal(ImportSource source, Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SheetText.TooLong)) {
      cause = cause.getCause();
    }
    String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new ImportException(
        "Cannot import ["
            + source.location()
            + "]: "
            + (cause instanceof SheetText.TooLong
                ? why
                : "it is no whole file of format "
                    + format
                    + ": "
                    + why
                    + "; open and save it again"),
        e);
  }

  private static org.postil.api.document.Metadata metadata(
      Metadata found, BlockText blocks, ImportOptions options) {
    Map<String, String> other = new TreeMap<>();
    String author = found.get(TikaCoreProperties.CREATOR);
    if (author != null && !author.isBlank()) {
      other.put("author", author.strip());
    }
    String title = found.get(TikaCoreProperties.TITLE);
    String heading = blocks.first(ZoneKind.TITLE);
    String source = found.get(TikaCoreProperties.PUBLISHER);
    CreationTime time =
        LooseDate.published(found.get(TikaCoreProperties.CREATED)).orElse(options.creationTime());
    return new org.postil.api.document.Metadata(
        source,
        title == null || title.isBlank() ? (heading.isEmpty() ? null : heading) : title.strip(),
        found.get(TikaCoreProperties.LANGUAGE),
        time,
        other);
  }

  /** Pictures, sheets and files within a document are not read. */
  private static final class Nothing implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
      // Nothing is asked for.
    }
  }
}
