package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.layer.Span;
import org.postil.standoff.TypeNames;

/** Writes the JSON that spaCy's Doc.from_json reads, a document a line. */
@Component
public final class SpacyExporter implements Exporter {

  private static final Set<String> WRITTEN = Set.of("link");

  /** For OSGi. */
  public SpacyExporter() {}

  @Override
  public String format() {
    return "spacy";
  }

  @Override
  public String title() {
    return "spaCy documents as JSON lines";
  }

  @Override
  public String holds() {
    return "entities, span groups, sentences, tokens, links";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new RecordWriter(
        target.newFile(RecordWriter.file(options, ".jsonl")), options, SpacyExporter::write);
  }

  private static void write(JsonGenerator json, RecordSpans spans) throws IOException {
    json.writeStringField("text", spans.document().text());
    json.writeObjectFieldStart("_");
    json.writeStringField("id", spans.document().id());
    for (Map.Entry<String, String> fact : Facts.of(spans.document().metadata()).entrySet()) {
      if (!fact.getKey().equals("id")) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
    }
    json.writeEndObject();
    Words words = Words.always(spans);
    List<Span> entities = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    Map<String, List<Span>> groups = new TreeMap<>();
    sort(spans, words, entities, sentences, groups);
    write(json, "ents", entities, spans);
    write(json, "sents", sentences, spans);
    json.writeObjectFieldStart("spans");
    for (Map.Entry<String, List<Span>> group : groups.entrySet()) {
      write(json, group.getKey(), group.getValue(), spans);
    }
    json.writeEndObject();
    writeCategories(json, spans);
    words.write(json, ""); // Last, since entities tell what this is, and tokens are many.
    spans.losses().add("relations left out", spans.relations().size());
    spans.countMakers();
  }

  /** Entities may not overlap and end where tokens end; the others go into groups. */
  private static void sort(
      RecordSpans spans,
      Words words,
      List<Span> entities,
      List<Span> sentences,
      Map<String, List<Span>> groups) {
    int end = 0;
    for (Span span : spans.spans()) {
      spans.countFeatures(span, WRITTEN);
      boolean fits = words.startingAt(span.begin()) >= 0 && words.endingAt(span.end()) >= 0;
      boolean usual = TypeNames.typeOfLabel(span.string("label").orElse("")).equals(span.type());
      if (words.isWord(span)) {
        continue;
      }
      spans.losses().add("spans that do not end where tokens end", fits ? 0 : 1);
      if (span.type().equals(TypeNames.SENTENCE)) {
        sentences.add(span);
      } else if (usual && fits && span.begin() >= end) {
        entities.add(span);
        end = span.end();
      } else {
        groups.computeIfAbsent(TypeNames.shortName(span.type()), t -> new ArrayList<>()).add(span);
      }
    }
  }

  private static void write(JsonGenerator json, String field, List<Span> list, RecordSpans spans)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : list) {
      json.writeStartObject();
      json.writeNumberField("start", spans.start(span));
      json.writeNumberField("end", spans.end(span));
      if (!field.equals("sents")) {
        json.writeStringField("label", span.string("label").orElse(""));
        json.writeStringField("kb_id", span.string("link").orElse(""));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCategories(JsonGenerator json, RecordSpans spans) throws IOException {
    json.writeObjectFieldStart("cats");
    for (Map.Entry<String, Double> category : categories(spans).entrySet()) {
      json.writeNumberField(category.getKey(), category.getValue());
    }
    json.writeEndObject();
  }

  /** The labels of the document with their scores; counts what of them does not fit. */
  static Map<String, Double> categories(RecordSpans spans) {
    Map<String, Double> cats = new TreeMap<>();
    for (Span label : spans.labels()) {
      double score = label.number("score").orElse(1);
      String name = label.string("label").orElse("");
      boolean again = cats.containsKey(name);
      spans.losses().add("labels of documents left out that are there twice", again ? 1 : 0);
      boolean scored = label.number("score").isPresent();
      spans.losses().add("labels of documents without a score get score 1", scored ? 0 : 1);
      cats.merge(name, score, Math::max);
      spans.countFeatures(label, Set.of("score"));
    }
    return cats;
  }
}
