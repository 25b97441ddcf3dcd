package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.layer.Span;
import org.postil.standoff.SpanLabel;

/** Writes tasks that Prodigy loads. */
@Component
public final class ProdigyExporter implements Exporter {

  /** For OSGi. */
  public ProdigyExporter() {}

  @Override
  public String format() {
    return "prodigy";
  }

  @Override
  public String title() {
    return "Prodigy JSONL";
  }

  @Override
  public String holds() {
    return "spans, tokens, relations, labels of the document";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    return new RecordWriter(
        target.newFile(RecordWriter.file(options, ".jsonl")), options, ProdigyExporter::write);
  }

  private static void write(JsonGenerator json, RecordSpans spans) throws IOException {
    json.writeStringField("text", spans.document().text());
    json.writeStringField("answer", "accept"); // Early, since it tells what this is.
    json.writeObjectFieldStart("meta");
    json.writeStringField("id", spans.document().id());
    for (Map.Entry<String, String> fact : Facts.of(spans.document().metadata()).entrySet()) {
      if (!fact.getKey().equals("id")) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
    }
    json.writeEndObject();
    Words words = Words.chosen(spans);
    words.write(json, "text");
    writeSpans(json, spans, words);
    writeRelations(json, spans, words);
    if (!spans.labels().isEmpty()) {
      json.writeArrayFieldStart("accept");
      for (Span label : spans.labels()) {
        json.writeString(label.string("label").orElse(""));
        spans.countFeatures(label, Set.of());
      }
      json.writeEndArray();
    }
    spans.countMakers();
  }

  private static void writeSpans(JsonGenerator json, RecordSpans spans, Words words)
      throws IOException {
    json.writeArrayFieldStart("spans");
    for (Span span : spans.spans()) {
      if (!words.isWord(span)) {
        json.writeStartObject();
        writePlace(json, spans, span, words);
        json.writeStringField("label", SpanLabel.of(span).text());
        json.writeEndObject();
      }
      spans.countFeatures(span, Set.of());
    }
    json.writeEndArray();
  }

  private static void writePlace(JsonGenerator json, RecordSpans spans, Span span, Words words)
      throws IOException {
    json.writeNumberField("start", spans.start(span));
    json.writeNumberField("end", spans.end(span));
    json.writeStringField("text", spans.covered(span));
    int first = words.startingAt(span.begin());
    int last = words.endingAt(span.end());
    if (first >= 0 && last >= first) {
      json.writeNumberField("token_start", first);
      json.writeNumberField("token_end", last);
    }
  }

  private static void writeRelations(JsonGenerator json, RecordSpans spans, Words words)
      throws IOException {
    if (spans.relations().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relations");
    for (Span relation : spans.relations()) {
      List<Span> ends = spans.ends(relation);
      if (!ends.isEmpty()) {
        json.writeStartObject();
        json.writeNumberField("head", words.endingAt(ends.get(0).end()));
        json.writeNumberField("child", words.endingAt(ends.get(1).end()));
        writeEnd(json, "head_span", spans, ends.get(0), words);
        writeEnd(json, "child_span", spans, ends.get(1), words);
        json.writeStringField("label", relation.string("label").orElse(""));
        json.writeEndObject();
      }
      spans.countFeatures(relation, Set.of("from", "to"));
    }
    json.writeEndArray();
  }

  private static void writeEnd(
      JsonGenerator json, String field, RecordSpans spans, Span span, Words words)
      throws IOException {
    json.writeObjectFieldStart(field);
    writePlace(json, spans, span, words);
    json.writeStringField("label", SpanLabel.of(span).text());
    json.writeEndObject();
  }
}
