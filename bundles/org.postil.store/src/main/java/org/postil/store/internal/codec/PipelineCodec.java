package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.Step;

/**
 * A pipeline as JSON, in the form of a pipeline file: {@code {"name", "steps": [{"annotator",
 * "version", "settings": {…}}]}}. Settings are strings, booleans, numbers, or lists of these; the
 * host brings a number to the type that the setting has.
 */
public final class PipelineCodec {

  private PipelineCodec() {}

  /**
   * Writes a pipeline.
   *
   * @param pipeline the choice of annotators
   * @return a JSON object
   */
  public static String encode(Pipeline pipeline) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = StoredJson.FACTORY.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("name", pipeline.name());
      out.writeArrayFieldStart("steps");
      for (Step step : pipeline.steps()) {
        out.writeStartObject();
        out.writeStringField("annotator", step.annotator());
        out.writeStringField("version", step.version());
        out.writeObjectFieldStart("settings");
        for (Map.Entry<String, Object> setting : step.settings().entrySet()) {
          out.writeFieldName(setting.getKey());
          value(out, setting.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a pipeline into memory", e);
    }
    return text.toString();
  }

  /**
   * Reads a pipeline.
   *
   * @param json what {@link #encode} wrote
   * @return the pipeline
   * @throws IOException if the text is damaged
   */
  public static Pipeline decode(String json) throws IOException {
    try (JsonParser in = StoredJson.FACTORY.createParser(json)) {
      in.nextToken();
      Map<?, ?> object = Map.class.cast(value(in));
      List<Step> steps = new ArrayList<>();
      List<?> stored = member(object, "steps", List.class);
      for (Object each : stored) {
        Map<?, ?> step = Map.class.cast(each);
        Map<String, Object> settings = new LinkedHashMap<>();
        Map<?, ?> values = member(step, "settings", Map.class);
        values.forEach((name, value) -> settings.put(String.valueOf(name), value));
        steps.add(
            new Step(
                member(step, "annotator", String.class),
                member(step, "version", String.class),
                settings));
      }
      return new Pipeline(member(object, "name", String.class), steps);
    } catch (JacksonException | ClassCastException e) {
      throw new IOException("Cannot read a stored pipeline: it is damaged", e);
    }
  }

  private static <T> T member(Map<?, ?> object, String name, Class<T> kind) throws IOException {
    Object member = object.get(name);
    if (member == null) {
      throw new IOException("Cannot read a stored pipeline: it has no [" + name + "]");
    }
    return kind.cast(member);
  }

  private static void value(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Collection<?> list) {
      out.writeStartArray();
      for (Object each : list) {
        value(out, each);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Integer || value instanceof Long) {
      out.writeNumber(((Number) value).longValue());
    } else {
      // Floats and doubles as text too: the host reads it back without a rounding in between.
      out.writeString(value.toString());
    }
  }

  private static Object value(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String name = in.currentName();
          in.nextToken();
          object.put(name, value(in));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(in));
        }
        yield list;
      }
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NUMBER_INT -> in.getNumberValue();
      case VALUE_STRING -> in.getText();
      default -> throw new IOException("Cannot read a stored pipeline: unexpected " + token);
    };
  }
}
