package org.postil.cli.internal.fake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;

/**
 * Reads text. A file that holds the word BROKEN is refused, one with CRASH throws; in a file named
 * {@code *.lines} each line is a document with its own id before a colon. A text that begins with
 * GOLD has a span: over that word in a file, in a line as long as the id.
 */
public final class LinesImporter implements Importer {

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
    return candidate.name().endsWith(".png") ? NO : FALLBACK;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    String text;
    try (InputStream in = source.open()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (text.length() > options.maxBytes()) {
      throw new ImportException("Cannot import [" + source.location() + "]: too large");
    }
    if (text.contains("CRASH")) {
      throw new IllegalStateException("the importer is broken");
    }
    if (text.contains("BROKEN")) {
      throw new ImportException("Cannot import [" + source.location() + "]: expected no BROKEN");
    }
    if (source.fileName().endsWith(".lines")) {
      readLines(text, source, sink);
    } else {
      sink.accept(new ImportedDocument(Documents.of(source.documentId(), text), gold(text, 4)));
    }
  }

  private static List<Layer> gold(String text, int end) {
    return text.startsWith("GOLD")
        ? List.of(Documents.layer("gold", "", "org.postil.types.EntityMention", 0, end, "GOLD"))
        : List.of();
  }

  private static void readLines(String text, ImportSource source, ImportSink sink)
      throws IOException {
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      int colon = line.indexOf(':');
      if (colon < 0) {
        sink.failed(source.location() + " line " + number, "expected an id and a colon");
      } else {
        String said = line.substring(colon + 1);
        sink.accept(
            new ImportedDocument(Documents.of(line.substring(0, colon), said), gold(said, colon)));
      }
    }
  }
}
