package org.postil.io.platforms.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** Documents of spaCy: the JSON of Doc.to_json, and the older pairs of text and entities. */
final class SpacyFormat implements RecordFormat {

  @Override
  public void read(Object record, RecordDocument into, ImportOptions options)
      throws ImportException {
    if (record instanceof List<?> pair
        && pair.size() == 2
        && pair.get(0) instanceof String text
        && pair.get(1) instanceof Map<?, ?> annotations) {
      into.text(text);
      annotations(new JsonFields(annotations), into);
      return;
    }
    JsonFields document = JsonFields.of(record, "the file");
    into.text(document.requiredText("text"));
    if (document.get("_") instanceof Map<?, ?> own) {
      own.forEach((name, value) -> fact(String.valueOf(name), value, into));
    }
    annotations(document, into);
  }

  static void fact(String name, @Nullable Object value, RecordDocument into) {
    if (name.equals("id")) {
      into.id(value);
    } else {
      into.fact(name, value);
    }
  }

  private static void annotations(JsonFields document, RecordDocument into) throws ImportException {
    GoldLayer gold = into.layer();
    for (Object each : document.list("tokens")) {
      JsonFields token = JsonFields.of(each, "tokens");
      into.span(gold, token.offset("start"), token.offset("end"), null, "token:")
          .set("pos", token.text("pos"))
          .set("xpos", token.text("tag"))
          .set("lemma", token.text("lemma"));
    }
    for (Object each : document.list("sents")) {
      JsonFields sentence = JsonFields.of(each, "sents");
      into.span(gold, sentence.offset("start"), sentence.offset("end"), null, "sentence:");
    }
    for (Object each : document.list("ents")) {
      span(JsonFields.of(each, "ents"), "", into, gold);
    }
    for (Object each : document.list("entities")) {
      pair(each, into, gold);
    }
    for (Map.Entry<?, ?> group : document.object("spans").entrySet()) {
      String name = String.valueOf(group.getKey());
      for (Object each : new JsonFields(document.object("spans")).list(name)) {
        span(JsonFields.of(each, "spans"), name, into, gold);
      }
    }
    for (Map.Entry<?, ?> label : document.object("cats").entrySet()) {
      Object score = label.getValue();
      GoldSpan added = into.label(gold, String.valueOf(label.getKey()));
      added.set("score", score instanceof Number number ? number.doubleValue() : null);
    }
  }

  /** A group of spans that is named after a type holds spans of that type. */
  private static void span(JsonFields span, String group, RecordDocument into, GoldLayer gold)
      throws ImportException {
    boolean type = TypeNames.isShortName(group) || group.indexOf('.') > 0;
    String label = span.text("label", "");
    String link = span.text("kb_id", "");
    into.span(
            gold,
            span.offset("start"),
            span.offset("end"),
            span.text("text"),
            type ? group + ":" + label : label)
        .set("link", link.isEmpty() ? null : link);
  }

  private static void pair(@Nullable Object entity, RecordDocument into, GoldLayer gold)
      throws ImportException {
    if (entity instanceof List<?> list
        && list.size() >= 3
        && list.get(0) instanceof Long start
        && list.get(1) instanceof Long end) {
      into.span(gold, start, end, null, String.valueOf(list.get(2)));
    } else {
      throw new ImportException(
          "expected an entity such as [0,5,\"PER\"], found " + JsonValues.text(entity));
    }
  }
}
