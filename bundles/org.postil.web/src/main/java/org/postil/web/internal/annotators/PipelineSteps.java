package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.engine.Step;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Json;

/** The steps of a pipeline in JSON. */
final class PipelineSteps {

  private static final int MOST = 1000;

  private PipelineSteps() {}

  /** Reads the steps of a pipeline; values of settings are texts, numbers, truths or lists. */
  static List<Step> read(Body pipeline) {
    pipeline.only(Set.of("name", "steps"));
    List<Step> steps = new ArrayList<>();
    for (Body step : pipeline.objects("steps")) {
      step.only(Set.of("annotator", "version", "settings"));
      steps.add(
          new Step(
              step.text("annotator"),
              step.optionalText("version").orElse(Step.LATEST),
              settings(step)));
    }
    if (steps.isEmpty() || steps.size() > MOST) {
      throw pipeline.wrong("steps", "an array of 1 to " + MOST + " steps");
    }
    return steps;
  }

  private static Map<String, Object> settings(Body step) {
    Map<String, Object> settings = new TreeMap<>();
    if (step.has("settings")) {
      JsonNode given = step.node("settings");
      if (!given.isObject()) {
        throw step.wrong("settings", "an object");
      }
      given.properties().forEach(each -> settings.put(each.getKey(), value(step, each.getValue())));
    }
    return settings;
  }

  private static Object value(Body step, JsonNode json) {
    if (json.isArray()) {
      List<Object> values = new ArrayList<>();
      json.forEach(each -> values.add(scalar(step, each)));
      return values;
    }
    return scalar(step, json);
  }

  private static Object scalar(Body step, JsonNode json) {
    if (json.isTextual()) {
      return json.textValue();
    }
    if (json.isBoolean()) {
      return json.booleanValue();
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return json.longValue();
    }
    if (json.isNumber()) {
      return json.doubleValue();
    }
    throw step.wrong("settings", "texts, numbers, true, false or lists of them");
  }

  static void write(JsonGenerator out, List<Step> steps) throws IOException {
    Json.array(
        out,
        "steps",
        steps,
        (o, step) -> {
          o.writeStartObject();
          o.writeStringField("annotator", step.annotator());
          o.writeStringField("version", step.version());
          Json.settings(o, "settings", step.settings());
          o.writeEndObject();
        });
  }
}
