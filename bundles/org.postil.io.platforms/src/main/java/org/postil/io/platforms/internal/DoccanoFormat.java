package org.postil.io.platforms.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** Records of doccano in all its forms. */
final class DoccanoFormat implements RecordFormat {

  private static final List<String> LABELS =
      List.of("label", "labels", "entities", "cats", "column_label");

  /** The last is that of doccano's own examples of files to import. */
  private static final List<String> TEXTS = List.of("text", "data", "column_data");

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "text",
          "data",
          "column_data",
          "label",
          "labels",
          "entities",
          "cats",
          "relations",
          "meta",
          "metadata");

  @Override
  public void read(Object record, RecordDocument into, ImportOptions options)
      throws ImportException {
    JsonFields fields = JsonFields.of(record, "the file");
    String usual = TEXTS.stream().filter(each -> fields.get(each) != null).findFirst().orElse("");
    String name = options.other().getOrDefault("text", usual);
    if (!(fields.get(name) instanceof String text)) {
      throw new ImportException(
          fields.get("filename") instanceof String file
              ? "it is about the file [" + file + "], a picture or sound, and has no text"
              : "expected a field \"text\" with a text; option text names another");
    }
    into.text(text);
    into.id(fields.get("id"));
    facts(fields, name, into);
    GoldLayer gold = into.layer();
    Map<String, GoldSpan> ids = new HashMap<>();
    for (String field : LABELS) {
      labels(fields.get(field), into, gold, ids);
    }
    for (Object each : fields.list("relations")) {
      JsonFields relation = JsonFields.of(each, "relations");
      into.relation(
          gold,
          find(ids, relation.text("from_id")),
          find(ids, relation.text("to_id")),
          relation.text("type", ""));
    }
  }

  private static void facts(JsonFields fields, String text, RecordDocument into)
      throws ImportException {
    for (String field : fields.names()) {
      if (!KNOWN.contains(field) && !LABELS.contains(field) && !field.equals(text)) {
        into.fact(field, fields.get(field));
      }
    }
    for (String field : List.of("meta", "metadata")) {
      if (fields.get(field) instanceof Map<?, ?> meta) {
        meta.forEach((key, value) -> into.fact(String.valueOf(key), value));
      }
    }
  }

  private static void labels(
      @Nullable Object labels, RecordDocument into, GoldLayer gold, Map<String, GoldSpan> ids)
      throws ImportException {
    if (labels instanceof String label) {
      into.label(gold, label);
    } else if (labels instanceof List<?> list) {
      for (Object each : list) {
        label(each, into, gold, ids);
      }
    } else if (labels != null) {
      throw new ImportException("expected labels in an array, found " + JsonValues.text(labels));
    }
  }

  private static void label(
      @Nullable Object label, RecordDocument into, GoldLayer gold, Map<String, GoldSpan> ids)
      throws ImportException {
    if (label instanceof List<?> span) {
      if (span.size() != 3
          || !(span.get(0) instanceof Long start)
          || !(span.get(1) instanceof Long end)) {
        throw new ImportException(
            "expected a span such as [0,5,\"PER\"], found " + JsonValues.text(span));
      }
      into.span(gold, start, end, null, String.valueOf(span.get(2)));
    } else if (label instanceof Map<?, ?>) {
      JsonFields span = JsonFields.of(label, "entities");
      GoldSpan added =
          into.span(
              gold,
              span.offset("start_offset"),
              span.offset("end_offset"),
              null,
              span.text("label", ""));
      ids.put(span.text("id", ""), added);
    } else if (label != null) {
      into.label(gold, String.valueOf(label));
    }
  }

  private static GoldSpan find(Map<String, GoldSpan> ids, @Nullable String id)
      throws ImportException {
    GoldSpan span = ids.get(id);
    if (span == null) {
      throw new ImportException(
          "a relation joins [" + id + "], expected the id of an entity of this record");
    }
    return span;
  }
}
