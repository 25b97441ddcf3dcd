package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.corpus.SpanJson;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.corpus.TypeChoice;
import org.postil.web.internal.http.Json;

/**
 * The current state of a document in JSON: each suggestion in its layer with what became of it, and
 * a layer of what people added and corrected.
 */
final class ReviewJson {

  private static final String DOCUMENT = "document";

  private final ReviewState state;
  private final TypeChoice types;
  private final Map<Reference, ReviewedSpan> bySuggestion = new HashMap<>();
  private final Map<Long, Entry> entries = new HashMap<>();

  ReviewJson(ReviewState state, TypeChoice types) {
    this.state = state;
    this.types = types;
    state.entries().forEach(entry -> entries.put(entry.number(), entry));
    for (ReviewedSpan span : state.spans()) {
      span.suggestions().forEach(each -> bySuggestion.put(each.reference(), span));
    }
  }

  /** Of all types that people judge. */
  ReviewJson(ReviewState state) {
    this(state, TypeChoice.of(List.of()));
  }

  /** Writes the spans that differ from an earlier state, and all labels and notes. */
  void changes(JsonGenerator out, ReviewState before) throws IOException {
    Changes changes = Changes.between(before, state);
    spans(out, changes.spans());
    Json.texts(out, "gone", changes.gone());
    labelsAndNotes(out);
  }

  /** Writes all spans as if they had changed. */
  void all(JsonGenerator out) throws IOException {
    spans(out, state.spans());
    labelsAndNotes(out);
  }

  private void spans(JsonGenerator out, List<ReviewedSpan> changed) throws IOException {
    Map<Layer, SpanJson> layers = new IdentityHashMap<>();
    out.writeArrayFieldStart("spans");
    for (ReviewedSpan reviewed : changed) {
      for (Span span : reviewed.suggestions()) {
        layers
            .computeIfAbsent(span.layer(), SpanJson::new)
            .write(out, span, more -> decided(more, reviewed, suggestionState(reviewed)));
      }
      if (ReviewedLayers.isOwn(reviewed)) {
        own(out, reviewed);
      }
    }
    out.writeEndArray();
  }

  private void labelsAndNotes(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("labels");
    labels(out);
    out.writeEndArray();
    out.writeArrayFieldStart("notes");
    notes(out);
    out.writeEndArray();
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", state.document().id());
    out.writeArrayFieldStart("layers");
    for (Layer layer : state.layers()) {
      layer(out, layer);
    }
    decisions(out);
    out.writeEndArray();
    out.writeStringField("decisions", state.etag());
    labelsAndNotes(out);
    out.writeArrayFieldStart("orphans");
    orphans(out);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void layer(JsonGenerator out, Layer layer) throws IOException {
    SpanJson json = new SpanJson(layer);
    out.writeStartObject();
    out.writeStringField("layer", layer.fingerprint());
    out.writeStringField("annotator", layer.header().annotator());
    out.writeStringField("by", layer.header().by());
    out.writeArrayFieldStart("spans");
    for (Span span : layer.spans()) {
      if (types.wants(span.type()) && !isDocumentLabel(span.type())) {
        ReviewedSpan reviewed = bySuggestion.get(span.reference());
        json.write(out, span, more -> decided(more, reviewed, suggestionState(reviewed)));
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static boolean isDocumentLabel(String type) {
    return SpanTypes.shortName(type).equals(DOCUMENT);
  }

  /** What became of a machine's span; what stands in the layer of decisions replaces it. */
  private static String suggestionState(@Nullable ReviewedSpan span) {
    if (span == null) {
      return "suggested";
    }
    boolean differs = span.carry().needsReview();
    return switch (span.status()) {
      case SUGGESTED -> "suggested";
      case ACCEPTED -> differs ? "suggested" : "accepted";
      case ADDED -> differs ? "suggested" : "rejected";
      case CORRECTED, REJECTED, DELETED -> "rejected";
    };
  }

  private void decided(JsonGenerator out, @Nullable ReviewedSpan span, String what)
      throws IOException {
    out.writeStringField("state", what);
    if (span == null || span.decisions().isEmpty()) {
      return;
    }
    long last = span.decisions().get(span.decisions().size() - 1);
    out.writeStringField("decision", Long.toString(last));
    Entry entry = entries.get(last);
    if (entry != null) {
      out.writeStringField("person", entry.person());
    }
    if (span.carry().needsReview()) {
      out.writeBooleanField("carried", true);
    }
  }

  private void decisions(JsonGenerator out) throws IOException {
    List<ReviewedSpan> own =
        state.spans().stream()
            .filter(ReviewedLayers::isOwn)
            .filter(span -> types.wants(span.content().type()))
            .filter(span -> !isDocumentLabel(span.content().type()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    out.writeStartObject();
    out.writeStringField("layer", ReviewState.DECISIONS);
    out.writeStringField("annotator", ReviewState.DECISIONS);
    out.writeStringField("by", "people");
    out.writeArrayFieldStart("spans");
    for (ReviewedSpan span : own) {
      own(out, span);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void own(JsonGenerator out, ReviewedSpan span) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", ReviewState.id(span.content()));
    out.writeNumberField("begin", span.content().begin());
    out.writeNumberField("end", span.content().end());
    out.writeStringField("type", SpanTypes.shortName(span.content().type()));
    Json.unlessEmpty(out, "label", span.content().label());
    new OwnFeatures(state, span).write(out);
    decided(
        out,
        span,
        switch (span.status()) {
          case ADDED -> "added";
          case CORRECTED -> "corrected";
          default -> "accepted";
        });
    if (!span.suggestions().isEmpty()) {
      out.writeStringField("replaces", SpanJson.id(span.suggestions().get(0).reference()));
    }
    out.writeEndObject();
  }

  private void labels(JsonGenerator out) throws IOException {
    Review review = state.review();
    List<ReviewedLabel> labels = review == null ? List.of() : review.labels();
    for (ReviewedLabel label : labels) {
      if (!label.label().equals(ReviewState.DONE)) {
        label(out, label);
      }
    }
  }

  private void label(JsonGenerator out, ReviewedLabel label) throws IOException {
    Optional<Span> suggestion = label.suggestions().stream().findFirst();
    out.writeStartObject();
    out.writeStringField(
        "id",
        suggestion
            .map(span -> SpanJson.id(span.reference()))
            .orElse(ReviewState.DECISIONS + ":" + label.label()));
    out.writeStringField("label", label.label());
    double score = suggestion.map(span -> span.number("score").orElse(0)).orElse(0.0);
    if (score != 0) {
      out.writeNumberField("score", score);
    }
    out.writeStringField(
        "by",
        suggestion
            .map(span -> span.layer().header().by())
            .orElse(String.join(", ", label.people())));
    out.writeStringField(
        "state",
        switch (label.status()) {
          case SUGGESTED -> "suggested";
          case ACCEPTED, CORRECTED -> "accepted";
          case ADDED -> "added";
          case REJECTED, DELETED -> "rejected";
        });
    if (!label.decisions().isEmpty()) {
      out.writeStringField(
          "decision", Long.toString(label.decisions().get(label.decisions().size() - 1)));
    }
    out.writeEndObject();
  }

  private void notes(JsonGenerator out) throws IOException {
    Review review = state.review();
    List<Entry> onDocument = review == null ? List.of() : review.notes();
    for (Entry entry : onDocument) {
      NoteJson.write(out, entry, null);
    }
    for (ReviewedSpan span : state.spans()) {
      for (Entry entry : span.notes()) {
        NoteJson.write(out, entry, state.nameOf(span.content()).orElse(null));
      }
    }
  }

  private void orphans(JsonGenerator out) throws IOException {
    Review review = state.review();
    if (review == null) {
      return;
    }
    Set<Long> numbers = new java.util.TreeSet<>();
    review.orphans().forEach(span -> numbers.addAll(span.decisions()));
    List<Entry> orphaned = new ArrayList<>();
    for (long number : numbers) {
      Entry entry = entries.get(number);
      if (entry != null) {
        orphaned.add(entry);
      }
    }
    for (Entry entry : orphaned) {
      for (Decisions.Part part : Decisions.parts(entry)) {
        DecisionJson.write(out, part, state, review.undone());
      }
    }
  }
}
