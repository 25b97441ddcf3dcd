package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanLabel;

/** Writes an array of tasks. */
final class LabelStudioWriter implements ExportWriter {

  private static final Set<String> WRITTEN = Set.of("confidence");

  private final ExportTarget target;
  private final ExportOptions options;
  private final JsonGenerator json;
  private final LossCounter losses = new LossCounter();
  private final Set<String> labels = new TreeSet<>();
  private final Set<String> choices = new TreeSet<>();
  private boolean closed;

  LabelStudioWriter(ExportTarget target, ExportOptions options) throws IOException {
    this.target = target;
    this.options = options;
    this.json = RecordWriter.generator(target.newFile(RecordWriter.file(options, ".json")));
    json.writeStartArray();
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    json.writeRaw("\n");
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", document.document().id());
    json.writeStringField("text", document.document().text());
    for (Map.Entry<String, String> fact : Facts.of(document.document().metadata()).entrySet()) {
      if (!fact.getKey().equals("id") && !fact.getKey().equals("text")) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
    }
    json.writeEndObject();
    RecordSpans spans = new RecordSpans(document, options, losses);
    writeLayers("annotations", document.layers(), spans, true);
    writeLayers("predictions", document.layers(), spans, false);
    json.writeEndObject();
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    json.writeEndArray();
    json.writeRaw("\n");
    json.close();
    try (OutputStream out = target.newFile(LabelStudioConfig.FILE)) {
      out.write(LabelStudioConfig.of(labels, choices).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeLayers(String field, List<Layer> layers, RecordSpans spans, boolean gold)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Layer layer : layers) {
      LayerHeader header = layer.header();
      if (!header.annotator().equals(LayerHeader.DOCUMENT)
          && header.annotator().equals(LayerHeader.GOLD) == gold) {
        json.writeStartObject();
        if (!gold) {
          json.writeStringField("model_version", header.by());
        }
        json.writeArrayFieldStart("result");
        writeResults(layer, spans);
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void writeResults(Layer layer, RecordSpans spans) throws IOException {
    for (Span span : spans.spans()) {
      if (span.layer() == layer) {
        writeRegion(span, spans);
      }
    }
    for (Span relation : spans.relations()) {
      if (relation.layer() == layer) {
        writeRelation(relation, spans);
      }
    }
    for (Span label : spans.labels()) {
      if (label.layer() == layer) {
        writeChoice(label, spans);
      }
    }
  }

  private void writeRegion(Span span, RecordSpans spans) throws IOException {
    String label = SpanLabel.of(span).text();
    labels.add(label);
    start("s" + spans.number(span), "label", "labels");
    double confidence = span.number("confidence").orElse(0);
    if (confidence != 0) {
      json.writeNumberField("score", confidence);
    }
    json.writeObjectFieldStart("value");
    json.writeNumberField("start", spans.start(span));
    json.writeNumberField("end", spans.end(span));
    json.writeStringField("text", spans.covered(span));
    json.writeArrayFieldStart("labels");
    json.writeString(label);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    spans.countFeatures(span, WRITTEN);
  }

  private void writeRelation(Span relation, RecordSpans spans) throws IOException {
    List<Span> ends = spans.ends(relation);
    boolean one = !ends.isEmpty() && ends.stream().allMatch(e -> e.layer() == relation.layer());
    losses.add("relations to spans of other layers dropped", ends.isEmpty() || one ? 0 : 1);
    if (one) {
      json.writeStartObject();
      json.writeStringField("type", "relation");
      json.writeStringField("from_id", "s" + spans.number(ends.get(0)));
      json.writeStringField("to_id", "s" + spans.number(ends.get(1)));
      json.writeStringField("direction", "right");
      json.writeArrayFieldStart("labels");
      json.writeString(relation.string("label").orElse(""));
      json.writeEndArray();
      json.writeEndObject();
    }
    spans.countFeatures(relation, Set.of("from", "to"));
  }

  private void writeChoice(Span label, RecordSpans spans) throws IOException {
    String choice = label.string("label").orElse("");
    choices.add(choice);
    start("c" + choices.size(), "choice", "choices");
    json.writeObjectFieldStart("value");
    json.writeArrayFieldStart("choices");
    json.writeString(choice);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    spans.countFeatures(label, Set.of());
  }

  private void start(String id, String from, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("from_name", from);
    json.writeStringField("to_name", "text");
    json.writeStringField("type", type);
  }
}
