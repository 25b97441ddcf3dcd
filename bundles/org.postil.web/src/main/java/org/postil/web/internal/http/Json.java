package org.postil.web.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all writers and readers of JSON share. */
public final class Json {

  private static final int DEEPEST = 50;

  /** Reads bodies of requests: strict, and not deep. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Writes each element of an array. */
  @FunctionalInterface
  public interface Element<T> {
    /**
     * Writes an element.
     *
     * @param out where to
     * @param element the element
     * @throws IOException if it cannot be written
     */
    void write(JsonGenerator out, T element) throws IOException;
  }

  /**
   * Writes a member that is left out when it has no value.
   *
   * @param out where to
   * @param name name of the member
   * @param value its value, null to leave it out
   * @throws IOException if it cannot be written
   */
  public static void optional(JsonGenerator out, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }

  /**
   * Writes a member that is left out when it is empty.
   *
   * @param out where to
   * @param name name of the member
   * @param value its value
   * @throws IOException if it cannot be written
   */
  public static void unlessEmpty(JsonGenerator out, String name, String value) throws IOException {
    optional(out, name, value.isEmpty() ? null : value);
  }

  /**
   * Writes a member that is an array.
   *
   * @param out where to
   * @param name name of the member
   * @param elements what it holds
   * @param writer writes an element
   * @param <T> type of the elements
   * @throws IOException if it cannot be written
   */
  public static <T> void array(
      JsonGenerator out, String name, Iterable<T> elements, Element<T> writer) throws IOException {
    out.writeArrayFieldStart(name);
    for (T element : elements) {
      writer.write(out, element);
    }
    out.writeEndArray();
  }

  /**
   * Writes a member that is an array of texts.
   *
   * @param out where to
   * @param name name of the member
   * @param texts what it holds
   * @throws IOException if it cannot be written
   */
  public static void texts(JsonGenerator out, String name, Iterable<String> texts)
      throws IOException {
    array(out, name, texts, JsonGenerator::writeString);
  }

  /**
   * Writes a member that is an object of settings.
   *
   * @param out where to
   * @param name name of the member
   * @param values texts, numbers, booleans and collections of them by name
   * @throws IOException if it cannot be written
   */
  public static void settings(JsonGenerator out, String name, Map<String, ?> values)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, ?> each : new TreeMap<>(values).entrySet()) {
      out.writeFieldName(each.getKey());
      setting(out, each.getValue());
    }
    out.writeEndObject();
  }

  /**
   * Writes the value of a setting.
   *
   * @param out where to
   * @param value a text, number, boolean or a collection of them
   * @throws IOException if it cannot be written
   */
  public static void setting(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Collection<?> many) {
      out.writeStartArray();
      for (Object each : many) {
        setting(out, each);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Number number) {
      out.writeNumber(number.toString());
    } else {
      out.writeString(String.valueOf(value));
    }
  }

  /**
   * Writes a value to a text.
   *
   * @param content the value
   * @return JSON on one line
   */
  public static String text(JsonContent content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = MAPPER.getFactory().createGenerator(text)) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
