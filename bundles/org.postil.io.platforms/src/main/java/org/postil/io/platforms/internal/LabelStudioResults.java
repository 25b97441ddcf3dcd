package org.postil.io.platforms.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** The results of one annotation or prediction. */
final class LabelStudioResults {

  private final RecordDocument document;
  private final GoldLayer gold;
  private final Map<String, GoldSpan> regions = new HashMap<>();

  LabelStudioResults(RecordDocument document) {
    this.document = document;
    this.gold = document.layer();
  }

  /** Regions first: other results say more about them. */
  void read(JsonFields annotation) throws ImportException {
    List<JsonFields> rest = new ArrayList<>();
    for (Object each : annotation.list("result")) {
      JsonFields result = JsonFields.of(each, "result");
      JsonFields value = new JsonFields(result.object("value"));
      List<String> labels = labels(result, value);
      if (!labels.isEmpty() && value.get("end") != null) {
        region(result, value, labels);
      } else {
        rest.add(result);
      }
    }
    for (JsonFields result : rest) {
      if (result.text("type", "").equals("relation")) {
        relation(result);
      } else {
        detail(result, new JsonFields(result.object("value")));
      }
    }
  }

  private static List<String> labels(JsonFields result, JsonFields value) throws ImportException {
    String type = result.text("type", "labels");
    List<?> labels =
        type.endsWith("labels") ? value.list(value.get(type) == null ? "labels" : type) : List.of();
    return labels.stream().map(String::valueOf).toList();
  }

  private void region(JsonFields result, JsonFields value, List<String> labels)
      throws ImportException {
    JsonFields offsets = value;
    if (value.get("globalOffsets") instanceof Map<?, ?> global) {
      offsets = new JsonFields(global);
    }
    for (String label : labels) {
      GoldSpan span =
          document.span(
              gold, offsets.offset("start"), offsets.offset("end"), value.text("text"), label);
      if (result.get("score") instanceof Number score) {
        span.set("confidence", score.doubleValue());
      }
      regions.putIfAbsent(result.text("id", ""), span);
    }
  }

  private void relation(JsonFields result) throws ImportException {
    GoldSpan from = find(result.text("from_id"));
    GoldSpan to = find(result.text("to_id"));
    boolean left = result.text("direction", "right").equals("left");
    List<?> labels = result.list("labels");
    String label = labels.isEmpty() ? "" : String.valueOf(labels.get(0));
    document.relation(gold, left ? to : from, left ? from : to, label);
  }

  private GoldSpan find(@Nullable String id) throws ImportException {
    GoldSpan region = regions.get(id);
    if (region == null) {
      throw new ImportException(
          "a relation joins [" + id + "], expected the id of a region of this annotation");
    }
    return region;
  }

  /** Choices, texts and numbers: of a region when there is one of that id, else of the document. */
  private void detail(JsonFields result, JsonFields value) throws ImportException {
    GoldSpan region = regions.get(result.text("id", ""));
    String name = result.text("from_name", "note");
    if (region == null) {
      for (Object choice : value.list("choices")) {
        document.label(gold, String.valueOf(choice));
      }
      return;
    }
    for (String kind : value.names()) {
      Object content = value.get(kind);
      boolean place = List.of("start", "end", "text").contains(kind) && !(content instanceof List);
      if (!place && content != null) {
        region.set(TypeNames.featureName(name), detail(content));
      }
    }
  }

  private static Object detail(Object content) {
    Object one = content instanceof List<?> list && list.size() == 1 ? list.get(0) : content;
    if (one instanceof List<?> list) {
      return list.stream().map(each -> (Object) text(each)).toList();
    }
    return one instanceof Map<?, ?> || one == null ? JsonValues.text(one) : one;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String string ? string : JsonValues.text(value);
  }
}
