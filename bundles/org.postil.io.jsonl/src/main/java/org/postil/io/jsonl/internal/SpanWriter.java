package org.postil.io.jsonl.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** Writes the spans, relations and labels of one document. */
final class SpanWriter {

  private final JsonGenerator json;
  private final Document document;
  private final SpanIndex index;
  private final CodePoints points;
  private final LossCounter losses;
  private final List<Span> spans = new ArrayList<>();
  private final List<Span> relations = new ArrayList<>();
  private final Map<String, List<Span>> labels = new LinkedHashMap<>();
  private final Map<Reference, String> ids = new HashMap<>();
  private final List<Zone> zones;

  SpanWriter(
      JsonGenerator json, AnnotatedDocument annotated, ExportOptions options, LossCounter losses) {
    this.json = json;
    this.document = annotated.document();
    this.losses = losses;
    this.points = CodePoints.of(document.text());
    this.index = new SpanIndex(annotated, options);
    this.zones = SpanIndex.wants(options.types(), TypeNames.ZONE) ? document.zones() : List.of();
    losses.add("feature structures that are no spans dropped", index.others());
    sort();
  }

  void write() throws IOException {
    json.writeArrayFieldStart("spans");
    int zone = 0;
    int span = 0;
    while (zone < zones.size() || span < spans.size()) {
      if (zone < zones.size()
          && (span == spans.size() || zones.get(zone).begin() <= spans.get(span).begin())) {
        writeZone(zones.get(zone++), zone);
      } else {
        writeSpan(spans.get(span++));
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("relations");
    for (Span relation : relations) {
      writeRelation(relation);
    }
    json.writeEndArray();
    writeLabels();
  }

  private void sort() {
    for (Span span : index.spans()) {
      switch (span.type()) {
        case TypeNames.LABEL ->
            labels
                .computeIfAbsent(span.string("label").orElse(""), l -> new ArrayList<>())
                .add(span);
        case TypeNames.RELATION -> {
          relations.add(span);
          ids.put(span.reference(), "r" + relations.size());
        }
        default -> {
          spans.add(span);
          ids.put(span.reference(), "s" + spans.size());
        }
      }
    }
  }

  private void writeZone(Zone zone, int number) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", "z" + number);
    json.writeStringField("type", "zone");
    writePlace(zone.begin(), zone.end());
    json.writeStringField("label", zone.kind().label());
    json.writeStringField("by", LayerHeader.DOCUMENT);
    json.writeEndObject();
  }

  private void writeSpan(Span span) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ids.get(span.reference()));
    json.writeStringField("type", TypeNames.shortName(span.type()));
    writePlace(span.begin(), span.end());
    Map<String, FeatureValue> features = index.features(span);
    writeFeature(span, "label", features.remove("label"));
    writeRest(span, features);
    json.writeEndObject();
  }

  private void writeRelation(Span relation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ids.get(relation.reference()));
    Map<String, FeatureValue> features = index.features(relation);
    for (String name : List.of("label", "from", "to")) {
      writeFeature(relation, name, features.remove(name));
    }
    Map<String, Span> ends = index.targets(relation);
    if (!Extent.of(ends.values()).equals(new Extent(relation.begin(), relation.end()))) {
      json.writeNumberField("start", points.fromUnits(relation.begin()));
      json.writeNumberField("end", points.fromUnits(relation.end()));
    }
    writeRest(relation, features);
    json.writeEndObject();
  }

  private void writeRest(Span span, Map<String, FeatureValue> features) throws IOException {
    FeatureValue confidence = features.remove("confidence");
    for (Map.Entry<String, FeatureValue> feature : features.entrySet()) {
      writeFeature(span, feature.getKey(), feature.getValue());
    }
    if (!(confidence instanceof FeatureValue.Fraction fraction) || fraction.value() != 0) {
      writeFeature(span, "confidence", confidence);
    }
    writeMaker(span);
  }

  private void writeLabels() throws IOException {
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, List<Span>> label : labels.entrySet()) {
      json.writeArrayFieldStart(label.getKey());
      for (Span span : label.getValue()) {
        json.writeStartObject();
        Map<String, FeatureValue> features = index.features(span);
        features.remove("label");
        writeRest(span, features);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeMaker(Span span) throws IOException {
    json.writeStringField("by", span.layer().header().by());
    json.writeStringField("layer", span.layer().fingerprint());
  }

  private void writePlace(int begin, int end) throws IOException {
    json.writeNumberField("start", points.fromUnits(begin));
    json.writeNumberField("end", points.fromUnits(end));
    json.writeStringField("text", document.text().substring(begin, end));
  }

  private void writeFeature(Span span, String name, @Nullable FeatureValue value)
      throws IOException {
    if (value == null) {
      return;
    }
    if (value instanceof FeatureValue.Foreign) {
      losses.add("references to what is no exported span dropped: " + name);
      return;
    }
    json.writeFieldName(Names.field(name));
    // A bare id where the type says that it is one, else an object that no text can be taken for.
    writeValue(value, TypeNames.isReference(span.type(), name));
  }

  private void writeValue(FeatureValue value, boolean bare) throws IOException {
    if (value instanceof FeatureValue.Text text) {
      json.writeString(text.value());
    } else if (value instanceof FeatureValue.Whole whole) {
      json.writeNumber(whole.value());
    } else if (value instanceof FeatureValue.Fraction fraction) {
      writeNumber(fraction.value());
    } else if (value instanceof FeatureValue.Truth truth) {
      json.writeBoolean(truth.value());
    } else if (value instanceof FeatureValue.Target target) {
      writeTarget(target.span(), bare);
    } else if (value instanceof FeatureValue.Many many) {
      json.writeStartArray();
      for (FeatureValue each : many.values()) {
        writeValue(each, bare);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }

  /** Whole numbers have no fraction, so that reading them back gives the same text again. */
  private void writeNumber(double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      json.writeNumber((long) value);
    } else if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      losses.add("numbers that JSON does not have written as null");
      json.writeNull();
    }
  }

  private void writeTarget(Span target, boolean bare) throws IOException {
    String id = ids.get(target.reference());
    if (id != null && bare) {
      json.writeString(id);
      return;
    }
    json.writeStartObject();
    if (id != null) {
      json.writeStringField("ref", id);
    } else {
      if (!target.type().equals(TypeNames.ANCHOR)) {
        json.writeStringField("type", TypeNames.shortName(target.type()));
      }
      writePlace(target.begin(), target.end());
    }
    json.writeEndObject();
  }
}
