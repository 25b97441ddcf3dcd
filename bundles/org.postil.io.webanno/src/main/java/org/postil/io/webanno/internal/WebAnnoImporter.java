package org.postil.io.webanno.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.json.Lines;
import org.postil.standoff.json.Utf8;

/** Reads WebAnno TSV 3. */
@Component
public final class WebAnnoImporter implements Importer {

  /** For OSGi. */
  public WebAnnoImporter() {}

  @Override
  public String format() {
    return "webanno-tsv";
  }

  @Override
  public String title() {
    return "WebAnno TSV 3.3, as INCEpTION exports it";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    return head.startsWith(Tsv.FORMAT) || head.startsWith("\uFEFF" + Tsv.FORMAT)
        ? BY_CONTENT + 5
        : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    TsvFile file = new TsvFile();
    int number = 0;
    try (Lines lines = new Lines(Utf8.open(source, options), options.maxBytes())) {
      long size = 0;
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        number = line.number();
        byte[] bytes = line.bytes();
        size += bytes == null ? options.maxBytes() : bytes.length;
        if (bytes == null || size > options.maxBytes()) {
          throw new TsvFault(
              "the file is larger than " + options.maxBytes() + " bytes; raise the limit");
        }
        line(file, number, Tsv.decode(bytes));
      }
      file.end();
    } catch (TsvFault e) {
      throw refusal(source, " line " + number, e.getMessage(), e);
    } catch (CharacterCodingException e) {
      String why = "it is not UTF-8; name the encoding with --charset";
      throw refusal(source, " line " + number, why, e);
    }
    sink.accept(document(file, source, options));
  }

  private static void line(TsvFile file, int number, String line) throws TsvFault {
    if (number == 1 && !line.startsWith(Tsv.FORMAT)) {
      throw new TsvFault(
          "expected ["
              + Tsv.WRITTEN
              + "], found ["
              + line
              + "]; export the document again as WebAnno TSV 3.3");
    }
    file.line(line);
  }

  private static ImportedDocument document(TsvFile file, ImportSource source, ImportOptions options)
      throws ImportException {
    CleanText text = CleanText.of(file.text());
    GoldLayer gold = new GoldLayer();
    try {
      new TsvAnnotations(file, text, gold).read();
      Metadata metadata = Metadata.NONE.withCreationTime(options.creationTime());
      Document document =
          text.document(source.documentId(), source.location(), List.of(), metadata);
      List<Layer> layers = gold.build(document).map(List::of).orElse(List.of());
      return new ImportedDocument(document, layers);
    } catch (TsvFault | IllegalArgumentException e) {
      throw refusal(source, "", e.getMessage(), e);
    }
  }

  private static ImportException refusal(
      ImportSource source, String where, @Nullable String why, Exception cause) {
    return new ImportException(
        "Cannot import [" + source.location() + "]" + where + ": " + why, cause);
  }
}
