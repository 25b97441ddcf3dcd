package org.postil.io.platforms.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;

/** Tasks of Prodigy: spans, tokens, relations, categories, and whether a person accepted them. */
final class ProdigyFormat implements RecordFormat {

  private static final Set<String> UNSAID = Set.of("accept", "");

  @Override
  public void read(Object record, RecordDocument into, ImportOptions options)
      throws ImportException {
    JsonFields task = JsonFields.of(record, "the file");
    into.text(task.requiredText("text"));
    Map<?, ?> meta = task.object("meta");
    into.id(meta.get("id"));
    meta.forEach(
        (name, value) -> {
          if (!name.equals("id")) {
            into.fact(String.valueOf(name), value);
          }
        });
    if (UNSAID.contains(task.text("answer", ""))) {
      annotations(task, into, into.layer());
    }
  }

  private static void annotations(JsonFields task, RecordDocument into, GoldLayer gold)
      throws ImportException {
    for (Object each : task.list("tokens")) {
      JsonFields token = JsonFields.of(each, "tokens");
      into.span(gold, token.offset("start"), token.offset("end"), token.text("text"), "token:");
    }
    Map<List<Long>, GoldSpan> places = new HashMap<>();
    for (Object each : task.list("spans")) {
      span(JsonFields.of(each, "spans"), into, gold, places);
    }
    for (Object each : task.list("relations")) {
      JsonFields relation = JsonFields.of(each, "relations");
      into.relation(
          gold,
          end(relation, "head_span", into, gold, places),
          end(relation, "child_span", into, gold, places),
          relation.text("label", ""));
    }
    for (Object label : task.list("accept")) {
      into.label(gold, String.valueOf(label));
    }
    if (task.get("label") instanceof String label) {
      into.label(gold, label);
    }
  }

  private static GoldSpan span(
      JsonFields span, RecordDocument into, GoldLayer gold, Map<List<Long>, GoldSpan> places)
      throws ImportException {
    Long start = span.offset("start");
    Long end = span.offset("end");
    GoldSpan added = into.span(gold, start, end, span.text("text"), span.text("label", ""));
    places.putIfAbsent(List.of(start == null ? 0 : start, end == null ? 0 : end), added);
    if (span.get("score") instanceof Number score) {
      added.set("confidence", score.doubleValue());
    }
    return added;
  }

  /** Relations give their ends by place; a place that no span has becomes a plain annotation. */
  private static GoldSpan end(
      JsonFields relation,
      String field,
      RecordDocument into,
      GoldLayer gold,
      Map<List<Long>, GoldSpan> places)
      throws ImportException {
    JsonFields end = new JsonFields(relation.object(field));
    Long start = end.offset("start");
    Long stop = end.offset("end");
    GoldSpan known = places.get(List.of(start == null ? 0 : start, stop == null ? 0 : stop));
    return known == null ? into.span(gold, start, stop, null, TypeNames.ANCHOR + ":") : known;
  }
}
