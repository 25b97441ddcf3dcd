package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.web.internal.http.Json;

/** Writes the spans of one layer in JSON. Used by one thread. */
public final class SpanJson {

  private final FeatureColumns columns;

  /**
   * Prepares for the spans of a layer.
   *
   * @param layer the layer
   */
  public SpanJson(org.postil.api.layer.Layer layer) {
    this.columns = new FeatureColumns(layer);
  }

  /** Writes what else there is to say about a span. */
  @FunctionalInterface
  public interface More {
    /**
     * Writes further members.
     *
     * @param out where to
     * @throws IOException if they cannot be written
     */
    void write(JsonGenerator out) throws IOException;
  }

  /**
   * The name of a span in addresses and decisions.
   *
   * @param reference layer and number
   * @return for example {@code 5d1c…:12}
   */
  public static String id(Reference reference) {
    return reference.layer() + ":" + reference.row();
  }

  /**
   * Writes a span.
   *
   * @param out where to
   * @param span a span of the layer
   * @param more writes further members
   * @throws IOException if it cannot be written
   */
  public void write(JsonGenerator out, Span span, More more) throws IOException {
    String type = SpanTypes.shortName(span.type());
    out.writeStartObject();
    out.writeStringField("id", id(span.reference()));
    out.writeNumberField("begin", span.begin());
    out.writeNumberField("end", span.end());
    out.writeStringField("type", type);
    Json.optional(out, "label", span.string(SpanTypes.labelFeature(type)).orElse(null));
    double confidence = span.number("confidence").orElse(0);
    if (confidence > 0) {
      out.writeNumberField("confidence", Math.min(1, confidence));
    }
    writeFeatures(out, span);
    writeReferences(out, span);
    more.write(out);
    out.writeEndObject();
  }

  private void writeFeatures(JsonGenerator out, Span span) throws IOException {
    boolean open = false;
    for (FeatureColumns.Feature feature : columns.of(span.type())) {
      if (isScalar(feature) && hasValue(span, feature)) {
        if (!open) {
          out.writeObjectFieldStart("features");
          open = true;
        }
        out.writeFieldName(feature.name());
        writeValue(out, span, feature);
      }
    }
    if (open) {
      out.writeEndObject();
    }
  }

  private static boolean isScalar(FeatureColumns.Feature feature) {
    return switch (feature.kind()) {
      case TEXT, TRUTH, INTEGER, NUMBER -> true;
      case REFERENCE, REFERENCES -> false;
    };
  }

  private static boolean hasValue(Span span, FeatureColumns.Feature feature) {
    return switch (feature.kind()) {
      case TEXT -> span.string(feature.name()).isPresent();
      case NUMBER -> Double.isFinite(span.number(feature.name()).orElse(Double.NaN));
      default -> true;
    };
  }

  private static void writeValue(JsonGenerator out, Span span, FeatureColumns.Feature feature)
      throws IOException {
    switch (feature.kind()) {
      case TEXT -> out.writeString(span.string(feature.name()).orElse(""));
      case NUMBER -> out.writeNumber(span.number(feature.name()).orElse(0));
      case TRUTH -> out.writeBoolean(span.integer(feature.name()).orElse(0) != 0);
      default -> out.writeNumber(span.integer(feature.name()).orElse(0));
    }
  }

  private void writeReferences(JsonGenerator out, Span span) throws IOException {
    boolean open = false;
    for (FeatureColumns.Feature feature : columns.of(span.type())) {
      List<Reference> targets = targets(span, feature);
      if (!targets.isEmpty()) {
        if (!open) {
          out.writeObjectFieldStart("references");
          open = true;
        }
        Json.texts(out, feature.name(), targets.stream().map(SpanJson::id).toList());
      }
    }
    if (open) {
      out.writeEndObject();
    }
  }

  private static List<Reference> targets(Span span, FeatureColumns.Feature feature) {
    return switch (feature.kind()) {
      case REFERENCE -> span.reference(feature.name()).stream().toList();
      case REFERENCES -> span.references(feature.name());
      default -> List.of();
    };
  }
}
