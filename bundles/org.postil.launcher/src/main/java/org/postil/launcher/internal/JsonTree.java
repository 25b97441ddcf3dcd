package org.postil.launcher.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a small JSON file into maps, lists and strings (numbers too are strings). The expectations
 * throw {@link IllegalArgumentException} with what was expected and found.
 */
public final class JsonTree {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonTree() {}

  /**
   * Reads a file.
   *
   * @param file a JSON file, comments allowed
   * @return its value
   * @throws IOException if it cannot be read or is not JSON
   */
  public static Object read(Path file) throws IOException {
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return String.valueOf(parser.getText());
  }

  /**
   * Expects a string.
   *
   * @param value what was read, null when missing
   * @param what what it is, for the message
   * @return the string
   */
  public static String text(@Nullable Object value, String what) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(what + ": expected a string, found [" + value + "]");
  }

  /**
   * Expects an array.
   *
   * @param value what was read, null when missing
   * @param what what it is, for the message
   * @return its elements
   */
  public static List<?> list(@Nullable Object value, String what) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(what + ": expected an array, found [" + value + "]");
  }

  /**
   * Expects an object.
   *
   * @param value what was read, null when missing
   * @param what what it is, for the message
   * @return its members
   */
  public static Map<?, ?> object(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(what + ": expected an object, found [" + value + "]");
  }
}
