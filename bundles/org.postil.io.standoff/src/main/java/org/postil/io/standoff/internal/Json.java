package org.postil.io.standoff.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** Reads and writes whole JSON documents. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private Json() {}

  static JsonFields object(byte[] bytes) throws IOException {
    try {
      byte[] plain = bytes;
      if (new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8)
          .startsWith("\uFEFF")) {
        plain = java.util.Arrays.copyOfRange(bytes, 3, bytes.length);
      }
      return JsonFields.of(new JsonValues(Math.max(1, bytes.length)).parse(plain), "the file");
    } catch (ImportException e) {
      throw e;
    } catch (IOException e) {
      throw new ImportException("it is no JSON that can be read: " + e.getMessage(), e);
    }
  }

  static void write(Object value, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      write(value, json);
      json.writeRaw('\n');
    }
  }

  static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        json.writeFieldName(String.valueOf(each.getKey()));
        write(each.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(each, json);
      }
      json.writeEndArray();
    } else {
      json.writePOJO(value);
    }
  }

  /** A features' value that had to become text, if it looks like JSON. */
  static Object value(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return text;
    }
    try {
      Object value =
          new JsonValues(Math.max(1, text.length())).parse(text.getBytes(StandardCharsets.UTF_8));
      return value == null ? text : value;
    } catch (IOException e) {
      return text;
    }
  }
}
