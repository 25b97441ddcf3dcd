package org.postil.standoff.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;

/**
 * The fields of a JSON object, read with an expectation.
 *
 * @param values the object as {@link JsonValues} reads it
 */
public record JsonFields(Map<?, ?> values) {

  /**
   * Names of the fields.
   *
   * @return in the order of the object
   */
  public List<String> names() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  /**
   * A value of any kind.
   *
   * @param name name of the field
   * @return the value; null when it is not there
   */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /**
   * A text that must be there.
   *
   * @param name name of the field
   * @return the text
   * @throws ImportException if there is no such text
   */
  public String requiredText(String name) throws ImportException {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new ImportException("expected a field \"" + name + "\" with a text");
  }

  /**
   * A scalar as text, anything nested as JSON.
   *
   * @param name name of the field
   * @return the text; null when the field is not there
   */
  public @Nullable String text(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    return value instanceof String text ? text : JsonValues.text(value);
  }

  /**
   * A scalar as text, anything nested as JSON.
   *
   * @param name name of the field
   * @param otherwise what to give when the field is not there
   * @return the text
   */
  public String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  /**
   * An object.
   *
   * @param name name of the field
   * @return the object; empty when it is not there
   * @throws ImportException if the field is something else
   */
  public Map<?, ?> object(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new ImportException("\"" + name + "\" is no JSON object, expected one");
  }

  /**
   * An array.
   *
   * @param name name of the field
   * @return the array; empty when it is not there
   * @throws ImportException if the field is something else
   */
  public List<?> list(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new ImportException("\"" + name + "\" is no JSON array, expected one");
  }

  /**
   * A whole number.
   *
   * @param name name of the field
   * @return the number; null when it is not there
   * @throws ImportException if the field is something else
   */
  public @Nullable Long offset(String name) throws ImportException {
    Object value = values.get(name);
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    throw new ImportException(
        "\"" + name + "\" is [" + JsonValues.text(value) + "], expected a whole number");
  }

  /**
   * An object among the elements of an array.
   *
   * @param element the element
   * @param where name of the array
   * @return its fields
   * @throws ImportException if it is something else
   */
  public static JsonFields of(@Nullable Object element, String where) throws ImportException {
    if (element instanceof Map<?, ?> map) {
      return new JsonFields(map);
    }
    throw new ImportException("\"" + where + "\" has an element that is no JSON object");
  }
}
