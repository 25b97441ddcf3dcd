package org.postil.cli.internal.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.Step;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/**
 * Reads a pipeline from JSON: {@code {"name":…, "steps":[{"annotator":"entities",
 * "version":"latest", "settings":{…}}]}}. Version and settings may be left out; members that are
 * not known are refused.
 */
final class PipelineFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Path file;

  private PipelineFile(Path file) {
    this.file = file;
  }

  static Pipeline read(Path file) {
    try {
      return new PipelineFile(file).pipeline(JSON.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw CommandFailure.usage(
          "Cannot read pipeline [" + file + "] line " + line + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw CommandFailure.usage("Cannot read pipeline [" + file + "]: " + Reasons.of(e));
    }
  }

  private Pipeline pipeline(JsonNode json) {
    check(json, "the pipeline", List.of("name", "steps"));
    List<Step> steps = new ArrayList<>();
    Set<String> annotators = new HashSet<>();
    for (JsonNode each : json.path("steps")) {
      Step step = step(each, "step " + (steps.size() + 1));
      if (!annotators.add(step.annotator())) {
        throw refused("annotator [" + step.annotator() + "] stands there twice");
      }
      steps.add(step);
    }
    if (steps.isEmpty()) {
      throw refused("expected an array [steps] of at least one step");
    }
    return new Pipeline(text(json, "name", file.getFileName().toString()), steps);
  }

  private Step step(JsonNode json, String where) {
    check(json, where, List.of("annotator", "version", "settings"));
    if (!json.path("annotator").isTextual()) {
      throw refused(where + ": expected the id of an annotator as [annotator]");
    }
    Map<String, Object> settings = new TreeMap<>();
    JsonNode given = json.path("settings");
    if (!given.isMissingNode() && !given.isObject()) {
      throw refused(where + ": expected an object [settings]");
    }
    given.properties().forEach(each -> settings.put(each.getKey(), value(each.getValue())));
    return new Step(json.path("annotator").asText(), text(json, "version", Step.LATEST), settings);
  }

  private Object value(JsonNode json) {
    if (json.isArray()) {
      List<Object> values = new ArrayList<>();
      json.forEach(element -> values.add(value(element)));
      return values;
    }
    if (!json.isValueNode() || json.isNull()) {
      throw refused("settings are strings, numbers, true, false, or arrays of them");
    }
    return json.asText();
  }

  private String text(JsonNode json, String member, String fallback) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isTextual()) {
      throw refused("expected a string as [" + member + "], found " + value);
    }
    return value.asText();
  }

  private void check(JsonNode json, String where, List<String> members) {
    if (!json.isObject()) {
      throw refused(where + ": expected a JSON object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!members.contains(name)) {
        throw refused(where + ": expected only " + members + ", found [" + name + "]");
      }
    }
  }

  private CommandFailure refused(String reason) {
    return CommandFailure.usage("Cannot read pipeline [" + file + "]: " + reason);
  }
}
