package org.postil.io.jsonl.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.Zone;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;
import org.postil.standoff.json.Lines;

/** Makes a document of one line. Messages leave out source and line: the caller knows them. */
final class DocumentReader {

  private final ImportSource source;
  private final ImportOptions options;
  private final JsonValues json;
  private final MachineWork machines = new MachineWork();
  private int repaired;

  DocumentReader(ImportSource source, ImportOptions options) {
    this.source = source;
    this.options = options;
    this.json = new JsonValues(options.maxBytes());
  }

  /** Number of spans whose offsets had to be changed. */
  int repaired() {
    return repaired;
  }

  /** What annotators made of all that was read. */
  MachineWork machineWork() {
    return machines;
  }

  ImportedDocument read(Lines.Line line) throws ImportException {
    JsonFields fields = new JsonFields(object(line));
    CleanText text = CleanText.of(fields.requiredText("text"));
    String id = fields.text("id", source.documentId() + "/" + line.number());
    Metadata metadata = metadata(new JsonFields(facts(fields)));
    SpanReader spans = new SpanReader(text, fields.requiredText("text"));
    try {
      spans.read(fields);
      List<Zone> zones = spans.zones();
      String location = source.location() + " line " + line.number();
      Document document = text.document(id, location, zones, metadata);
      List<Layer> gold = spans.gold().build(document).map(List::of).orElse(List.of());
      repaired += spans.repaired();
      machines.addAll(spans.machineWork());
      return new ImportedDocument(document, gold);
    } catch (IllegalArgumentException e) {
      throw new ImportException(e.getMessage() + "; correct or remove it", e);
    }
  }

  private Map<?, ?> object(Lines.Line line) throws ImportException {
    if (line.bytes() == null) {
      throw new ImportException(
          "it is longer than "
              + options.maxBytes()
              + " bytes, the limit for one document; raise the limit or split the document");
    }
    try {
      if (json.parse(line.bytes()) instanceof Map<?, ?> object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new ImportException(
          "expected one JSON object on the line, but at character "
              + (e.getLocation() == null ? 0 : e.getLocation().getColumnNr())
              + ": "
              + e.getOriginalMessage()
              + "; write each document on one line, for example with jq -c",
          e);
    } catch (IOException e) {
      throw new ImportException("expected one JSON object on the line, but " + e.getMessage(), e);
    }
    throw new ImportException(
        "expected a JSON object such as {\"id\":\"a\",\"text\":\"…\"}, found another value");
  }

  /** What {@code meta} says, and beside it what stands at the top, as gold files of others do. */
  private static Map<?, ?> facts(JsonFields fields) throws ImportException {
    Map<Object, Object> facts = new LinkedHashMap<>();
    for (String name : Names.KNOWN_METADATA) {
      if (fields.get(name) instanceof String value) {
        facts.put(name, value);
      }
    }
    facts.putAll(fields.object("meta"));
    return facts;
  }

  private Metadata metadata(JsonFields meta) throws ImportException {
    Map<String, String> other = new LinkedHashMap<>();
    for (String name : meta.names()) {
      String value = meta.text(name);
      if (!Names.KNOWN_METADATA.contains(name) && value != null) {
        other.put(name, value);
      }
    }
    return new Metadata(
        meta.text(Names.SOURCE),
        meta.text(Names.TITLE),
        meta.text(Names.LANGUAGE),
        creationTime(meta),
        other);
  }

  private @Nullable CreationTime creationTime(JsonFields meta) throws ImportException {
    String value = meta.text(Names.DCT);
    if (value == null) {
      return options.creationTime();
    }
    try {
      return new CreationTime(value, basis(meta.text(Names.DCT_BASIS, "metadata")));
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "meta.dct is [" + value + "], expected an ISO 8601 date such as 2025-07-31", e);
    }
  }

  private static CreationTime.Basis basis(String label) throws ImportException {
    for (CreationTime.Basis basis : CreationTime.Basis.values()) {
      if (basis.label().equals(label)) {
        return basis;
      }
    }
    throw new ImportException(
        "meta.dctBasis is ["
            + label
            + "], expected metadata, filename, dateline, option or analyst");
  }
}
