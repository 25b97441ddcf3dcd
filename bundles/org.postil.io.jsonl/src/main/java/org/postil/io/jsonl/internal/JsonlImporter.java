package org.postil.io.jsonl.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;
import org.postil.standoff.json.Lines;
import org.postil.standoff.json.Utf8;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads JSON lines: Postil's own, and any with a {@code text}. */
@Component
public final class JsonlImporter implements Importer {

  private static final Logger LOG = LoggerFactory.getLogger(JsonlImporter.class);

  /** For OSGi. */
  public JsonlImporter() {}

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "JSON lines, a document a line";
  }

  @Override
  public int recognises(Candidate candidate) {
    String name = candidate.name().toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    JsonHead head = JsonHead.of(candidate.head());
    if (!head.isLine() || !head.has("text")) {
      return named ? BY_NAME : NO;
    }
    // Lines of doccano have labels in an array.
    boolean labels = head.fields().get("label") == JsonToken.START_ARRAY;
    boolean ours =
        head.has("spans[].type") || head.has("spans[].by") || head.has("meta.dct") && !labels;
    return ours ? BY_CONTENT : BY_NAME + (named ? 20 : 10);
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    DocumentReader reader = new DocumentReader(source, options);
    try (Lines lines = new Lines(Utf8.open(source, options), options.maxBytes())) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          read(line, reader, source, sink);
        }
      }
    }
    if (reader.repaired() > 0) {
      LOG.info("Repaired the offsets of {} spans in {}", reader.repaired(), source.location());
    }
    if (!reader.machineWork().isEmpty()) {
      LOG.warn("[{}]: {}", source.location(), reader.machineWork());
    }
  }

  private static void read(
      Lines.Line line, DocumentReader reader, ImportSource source, ImportSink sink)
      throws IOException {
    ImportedDocument document = null;
    String where = source.location() + " line " + line.number();
    try {
      document = reader.read(line);
    } catch (ImportException e) {
      sink.failed(
          where,
          "Cannot import ["
              + source.location()
              + "] line "
              + line.number()
              + ": "
              + e.getMessage());
    }
    if (document != null) {
      sink.accept(document);
    }
  }
}
