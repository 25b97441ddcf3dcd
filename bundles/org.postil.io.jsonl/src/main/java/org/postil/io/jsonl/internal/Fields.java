package org.postil.io.jsonl.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.json.JsonValues;

/** The fields of a JSON object, read with an expectation. */
record Fields(Map<?, ?> values) {

  List<String> names() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  @Nullable Object get(String name) {
    return values.get(name);
  }

  String requiredText(String name) throws ImportException {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new ImportException("expected a field \"" + name + "\" with a text");
  }

  /** A scalar as text, anything nested as JSON; null when it is not there. */
  @Nullable String text(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    return value instanceof String text ? text : JsonValues.text(value);
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  Map<?, ?> object(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new ImportException("\"" + name + "\" is no JSON object, expected one");
  }

  List<?> list(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new ImportException("\"" + name + "\" is no JSON array, expected one");
  }

  @Nullable Long offset(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    throw new ImportException(
        "\"" + name + "\" is [" + JsonValues.text(value) + "], expected a whole number");
  }
}
