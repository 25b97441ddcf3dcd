package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.layer.Span;
import org.postil.standoff.SpanLabel;

/** Writes JSON lines that doccano imports. */
@Component
public final class DoccanoExporter implements Exporter {

  private static final List<String> PROJECTS =
      List.of("sequence", "relation", "intent", "classification");

  /** For OSGi. */
  public DoccanoExporter() {}

  @Override
  public String format() {
    return "doccano";
  }

  @Override
  public String title() {
    return "doccano JSONL";
  }

  @Override
  public String holds() {
    return "spans with a label, relations, labels of the document";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    String project = options.other().getOrDefault("project", PROJECTS.get(0));
    if (!PROJECTS.contains(project)) {
      throw new IOException(
          "Cannot export for the project [" + project + "]: expected one of " + PROJECTS);
    }
    return new RecordWriter(
        target.newFile(RecordWriter.file(options, ".jsonl")),
        options,
        (json, spans) -> write(json, spans, project));
  }

  private static void write(JsonGenerator json, RecordSpans spans, String project)
      throws IOException {
    json.writeStringField("id", spans.document().id());
    json.writeStringField("text", spans.document().text());
    Facts.write(json, "meta", spans.document().metadata());
    spans.countMakers();
    switch (project) {
      case "relation" -> {
        writeEntities(json, spans);
        writeRelations(json, spans);
      }
      case "intent" -> {
        writeSpans(json, "entities", spans);
        writeLabels(json, "cats", spans);
      }
      case "classification" -> writeLabels(json, "label", spans);
      default -> writeSpans(json, "label", spans);
    }
    count(spans, project);
  }

  private static void count(RecordSpans spans, String project) {
    boolean labels = project.equals("intent") || project.equals("classification");
    spans.losses().add("labels of documents left out", labels ? 0 : spans.labels().size());
    spans
        .losses()
        .add("relations left out", project.equals("relation") ? 0 : spans.relations().size());
    spans
        .losses()
        .add("spans left out", project.equals("classification") ? spans.spans().size() : 0);
    spans.spans().forEach(span -> spans.countFeatures(span, Set.of()));
    spans.labels().forEach(span -> spans.countFeatures(span, Set.of()));
    spans.relations().forEach(span -> spans.countFeatures(span, Set.of("from", "to")));
  }

  private static void writeSpans(JsonGenerator json, String field, RecordSpans spans)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans.spans()) {
      json.writeStartArray();
      json.writeNumber(spans.start(span));
      json.writeNumber(spans.end(span));
      json.writeString(SpanLabel.of(span).text());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeEntities(JsonGenerator json, RecordSpans spans) throws IOException {
    json.writeArrayFieldStart("entities");
    for (Span span : spans.spans()) {
      json.writeStartObject();
      json.writeNumberField("id", spans.number(span));
      json.writeStringField("label", SpanLabel.of(span).text());
      json.writeNumberField("start_offset", spans.start(span));
      json.writeNumberField("end_offset", spans.end(span));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRelations(JsonGenerator json, RecordSpans spans) throws IOException {
    json.writeArrayFieldStart("relations");
    int id = 0;
    for (Span relation : spans.relations()) {
      List<Span> ends = spans.ends(relation);
      if (!ends.isEmpty()) {
        json.writeStartObject();
        json.writeNumberField("id", id++);
        json.writeNumberField("from_id", spans.number(ends.get(0)));
        json.writeNumberField("to_id", spans.number(ends.get(1)));
        json.writeStringField("type", relation.string("label").orElse(""));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeLabels(JsonGenerator json, String field, RecordSpans spans)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Span label : spans.labels()) {
      json.writeString(label.string("label").orElse(""));
    }
    json.writeEndArray();
  }
}
