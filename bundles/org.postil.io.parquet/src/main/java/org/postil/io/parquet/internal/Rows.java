package org.postil.io.parquet.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** Writes documents as rows of one schema, a JSON object a line. Used by one thread. */
final class Rows implements Closeable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;
  private final ExportOptions options;
  private final @Nullable Labels labels;
  private final LossCounter losses;

  /** Rows with numbers of classes, or with their names if there are no labels. */
  Rows(OutputStream out, ExportOptions options, @Nullable Labels labels, LossCounter losses)
      throws IOException {
    this.json = FACTORY.createGenerator(out);
    this.json.setRootValueSeparator(null);
    this.options = options;
    this.labels = labels;
    this.losses = losses;
  }

  void write(AnnotatedDocument annotated) throws IOException {
    Document document = annotated.document();
    SpanIndex index = new SpanIndex(annotated, options);
    losses.add("feature structures that are no spans dropped", index.others());
    losses.add("empty texts, which no import takes", document.text().isBlank() ? 1 : 0);
    List<Span> spans = new ArrayList<>();
    List<Span> classes = new ArrayList<>();
    for (Span span : index.spans()) {
      switch (span.type()) {
        case TypeNames.TOKEN, TypeNames.SENTENCE -> {}
        case TypeNames.LABEL -> classes.add(span);
        case TypeNames.RELATION -> losses.add("relations dropped");
        default -> spans.add(span);
      }
    }
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeStringField("text", document.text());
    writeMetadata(document.metadata());
    writeTokens(annotated, spans);
    writeSpans(document, index, spans);
    writeClasses(classes);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeMetadata(Metadata metadata) throws IOException {
    json.writeStringField("title", metadata.title());
    json.writeStringField("source", metadata.source());
    json.writeStringField("language", metadata.language());
    json.writeStringField("published", metadata.published().map(CreationTime::value).orElse(null));
    losses.add("further metadata dropped", metadata.other().size());
  }

  private void writeTokens(AnnotatedDocument annotated, List<Span> spans) throws IOException {
    TaggedTokens tokens = TaggedTokens.of(annotated, losses);
    String tagged = labels == null ? "entity" : labels.tagged();
    for (Span span : spans) {
      if (TypeNames.shortName(span.type()).equals(tagged)) {
        tokens.tag(span, losses);
      }
    }
    json.writeArrayFieldStart("tokens");
    for (int i = 0; i < tokens.size(); i++) {
      json.writeString(tokens.text(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ner_tags");
    for (int i = 0; i < tokens.size(); i++) {
      String label = tokens.label(i);
      if (labels == null) {
        json.writeString(label == null ? "O" : (tokens.isFirst(i) ? "B-" : "I-") + label);
      } else {
        json.writeNumber(label == null ? 0 : labels.tag(label, tokens.isFirst(i)));
      }
    }
    json.writeEndArray();
  }

  private void writeSpans(Document document, SpanIndex index, List<Span> spans) throws IOException {
    CodePoints points = CodePoints.of(document.text());
    json.writeArrayFieldStart("spans");
    for (Span span : spans) {
      Map<String, FeatureValue> features = index.features(span);
      String label = span.string("label").orElse("");
      json.writeStartObject();
      json.writeStringField("type", TypeNames.shortName(span.type()));
      if (labels == null) {
        json.writeStringField("label", label);
      } else {
        json.writeNumberField("label", labels.span(label));
      }
      json.writeNumberField("start", points.fromUnits(span.begin()));
      json.writeNumberField("end", points.fromUnits(span.end()));
      json.writeStringField("text", document.text().substring(span.begin(), span.end()));
      json.writeStringField("value", span.string("value").orElse(null));
      writeConfidence(span);
      json.writeStringField("by", span.layer().header().by());
      json.writeEndObject();
      features.keySet().removeAll(List.of("label", "value", "confidence"));
      losses.add("features of spans dropped", features.size());
    }
    json.writeEndArray();
  }

  private void writeConfidence(Span span) throws IOException {
    double confidence = span.number("confidence").orElse(0);
    if (confidence > 0 && Double.isFinite(confidence)) {
      json.writeNumberField("confidence", confidence);
    } else {
      json.writeNullField("confidence");
    }
  }

  private void writeClasses(List<Span> classes) throws IOException {
    json.writeArrayFieldStart("labels");
    for (Span span : classes) {
      String label = span.string("label").orElse("");
      if (labels == null) {
        json.writeString(label);
      } else {
        json.writeNumber(labels.document(label));
      }
    }
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
