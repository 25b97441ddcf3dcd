package org.postil.io.tabular.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.ColumnMap;
import org.postil.standoff.RowDocument;
import org.postil.standoff.json.JsonHead;
import org.postil.standoff.json.JsonRecords;
import org.postil.standoff.json.JsonValues;

/** Reads a document an object, from JSON with any fields: lines, an array, or one after another. */
@Component
public final class JsonRowsImporter implements Importer {

  /** For OSGi. */
  public JsonRowsImporter() {}

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String title() {
    return "JSON and JSON lines with any fields: documents an object";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    if (head.fields().isEmpty()) {
      return NO;
    }
    boolean table =
        head.fields().entrySet().stream()
            .anyMatch(
                field ->
                    field.getValue() == JsonToken.VALUE_STRING
                        && field.getKey().matches("(?:\\[]\\.)?(?:text|body|content|article)"));
    return table ? BY_NAME + 5 : FALLBACK + 1;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new JsonRecords(source, options)
        .forEach((number, value, fault) -> row(source, options, sink, number, value, fault));
  }

  private static void row(
      ImportSource source,
      ImportOptions options,
      ImportSink sink,
      int number,
      @Nullable Object value,
      @Nullable String fault)
      throws IOException {
    String where = source.location() + " record " + number;
    ImportedDocument document = null;
    String message = fault;
    if (message == null) {
      try {
        Map<String, String> row = fields(value);
        document =
            new RowDocument(ColumnMap.of(options, row.keySet()), options)
                .of(row, source.documentId() + "/" + number, where);
      } catch (ImportException e) {
        message = e.getMessage();
      }
    }
    if (document != null) {
      sink.accept(document);
    } else {
      sink.failed(
          where, "Cannot import [" + source.location() + "] record " + number + ": " + message);
    }
  }

  /** Fields as texts; those of objects within are reached as {@code outer.inner}. */
  private static Map<String, String> fields(@Nullable Object value) throws ImportException {
    if (!(value instanceof Map<?, ?> object)) {
      throw new ImportException("expected a JSON object such as {\"text\":\"…\"}");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    flatten("", object, fields);
    return fields;
  }

  private static void flatten(String path, Map<?, ?> object, Map<String, String> into) {
    object.forEach(
        (key, value) -> {
          String name = path + key;
          if (value instanceof Map<?, ?> inner) {
            flatten(name + ".", inner, into);
          } else if (value != null) {
            into.put(name, value instanceof String text ? text : JsonValues.text(value));
          }
        });
  }
}
