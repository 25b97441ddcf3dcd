package org.postil.standoff.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the first bytes of a file say of the JSON in it: enough to tell the formats apart that share
 * an extension.
 *
 * @param fields the fields of the first object, with the kind of their value, as far as the bytes
 *     go; of nested objects {@code outer.inner}, of arrays {@code outer[]} and {@code
 *     outer[].inner}
 * @param isLine whether the first object stands on a line of its own
 */
public record JsonHead(Map<String, JsonToken> fields, boolean isLine) {

  /** Copies the fields. */
  public JsonHead {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads the first bytes of a file.
   *
   * @param head the bytes
   * @return what they say; no fields when they are no JSON object or array of objects
   */
  public static JsonHead of(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    text = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    Map<String, JsonToken> fields = new LinkedHashMap<>();
    boolean ended = false;
    long endedAt = 0;
    if (text.startsWith("{") || text.startsWith("[")) {
      try (JsonParser parser = new JsonFactory().createParser(text)) {
        parser.nextToken();
        read(parser, "", fields);
        ended = true;
        endedAt = parser.currentLocation().getCharOffset();
      } catch (IOException e) {
        // The bytes end in the middle, or this is no JSON: what was read so far tells.
        ended = false;
      }
    }
    int line = text.indexOf('\n');
    boolean isLine = text.startsWith("{") && (line < 0 || ended && endedAt <= line);
    return new JsonHead(fields, isLine);
  }

  /**
   * Whether a field is there.
   *
   * @param field its path, for example {@code meta.dct}
   * @return true if it was seen
   */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  private static void read(JsonParser parser, String path, Map<String, JsonToken> fields)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (!path.isEmpty() && token != null) {
      fields.putIfAbsent(path, token);
    }
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        parser.nextToken();
        read(parser, name, fields);
      }
    } else if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        read(parser, path + "[]", fields);
      }
    }
  }
}
