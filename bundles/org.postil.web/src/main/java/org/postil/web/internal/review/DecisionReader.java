package org.postil.web.internal.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Problem;

/** Reads what a browser decides, against the state of the document that it is about. */
final class DecisionReader {

  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_NOTE = 10_000;

  private final SpanFinder spans;
  private final String text;

  DecisionReader(ReviewState state) {
    this.spans = state.finder();
    this.text = state.document().text();
  }

  /** Reads all decisions of a request as one. */
  Decision read(List<Body> decisions) {
    List<Decision> parts = new ArrayList<>();
    decisions.forEach(decision -> read(decision, parts));
    if (parts.isEmpty()) {
      throw Problem.bad("Cannot record a correction that changes nothing");
    }
    return parts.size() == 1 ? parts.get(0) : new Decision.Together(parts);
  }

  private void read(Body decision, List<Decision> parts) {
    String action = decision.text("action");
    switch (action) {
      case "accept" -> parts.add(new Decision.Accept(span(decision)));
      case "reject" -> parts.add(reject(decision));
      case "keep" -> parts.add(keep(decision));
      case "correct" -> correct(decision, parts);
      case "add" -> parts.add(add(decision));
      case "label" -> parts.add(label(decision));
      case "note" -> parts.add(note(decision));
      case "finish" -> parts.add(finish(decision));
      default ->
          throw decision.wrong(
              "action", "accept, reject, reset, keep, correct, add, label, note or finish");
    }
  }

  private Anchor span(Body decision) {
    decision.only(Set.of("action", "span"));
    return spans.find(decision.text("span")).content();
  }

  private Decision reject(Body decision) {
    decision.only(Set.of("action", "span"));
    ReviewedSpan span = spans.find(decision.text("span"));
    return span.status() == ReviewedSpan.Status.ADDED
        ? new Decision.Delete(span.content())
        : new Decision.Reject(span.content());
  }

  private Decision keep(Body decision) {
    decision.only(Set.of("action", "span"));
    ReviewedSpan span = spans.find(decision.text("span"));
    Anchor now = span.suggestions().isEmpty() ? null : Anchor.of(text, span.suggestions().get(0));
    return new Decision.Keep(span.content(), now);
  }

  private void correct(Body decision, List<Decision> parts) {
    decision.only(Set.of("action", "span", "begin", "end", "label", "features", "references"));
    Anchor span = spans.find(decision.text("span")).content();
    int begin = offset(decision, "begin", span.begin());
    int end = offset(decision, "end", span.end());
    if (begin != span.begin() || end != span.end()) {
      checkExtent(begin, end);
      parts.add(new Decision.Rebound(span, begin, end, text.substring(begin, end)));
      span = Anchor.at(text, span.type(), begin, end, span.label()).withFeatures(span.features());
    }
    String label = label(decision, span.label());
    if (!label.equals(span.label())) {
      parts.add(new Decision.Relabel(span, label));
      span = span.withLabel(label);
    }
    for (Map.Entry<String, FeatureValue> each : values(decision).entrySet()) {
      parts.add(new Decision.SetFeature(span, each.getKey(), each.getValue()));
    }
  }

  private Decision add(Body decision) {
    decision.only(Set.of("action", "type", "begin", "end", "label", "features", "references"));
    int begin = offset(decision, "begin", -1);
    int end = offset(decision, "end", -1);
    checkExtent(begin, end);
    String type = SpanTypes.longName(decision.text("type"));
    if (type.indexOf('.') < 0 || SpanTypes.isFrame(SpanTypes.shortName(type))) {
      throw decision.wrong(
          "type", "one of " + SpanTypes.EDITABLE + " or the full name of a UIMA type");
    }
    return new Decision.Add(
        Anchor.at(text, type, begin, end, label(decision, "")), values(decision));
  }

  private int offset(Body decision, String name, int fallback) {
    if (fallback < 0 && !decision.has(name)) {
      throw decision.wrong(name, "an offset");
    }
    return decision.integer(name, 0, text.length(), fallback);
  }

  private void checkExtent(int begin, int end) {
    boolean splits = splitsPair(begin) || splitsPair(end);
    if (begin >= end || splits || text.substring(begin, end).isBlank()) {
      throw Problem.bad(
          "Cannot mark ["
              + begin
              + ","
              + end
              + "): expected begin before end, some text between them, and no character cut in two");
    }
  }

  private boolean splitsPair(int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String label(Body decision, String fallback) {
    String label = decision.optionalText("label").orElse(fallback);
    if (label.length() > LONGEST_LABEL) {
      throw decision.wrong("label", "at most " + LONGEST_LABEL + " characters");
    }
    return label;
  }

  private SortedMap<String, FeatureValue> values(Body decision) {
    SortedMap<String, FeatureValue> values = new TreeMap<>();
    if (decision.has("features")) {
      for (Map.Entry<String, JsonNode> each : decision.node("features").properties()) {
        values.put(feature(decision, each.getKey()), value(decision, each.getValue()));
      }
    }
    if (decision.has("references")) {
      for (Map.Entry<String, JsonNode> each : decision.node("references").properties()) {
        values.put(feature(decision, each.getKey()), target(decision, each.getValue()));
      }
    }
    return values;
  }

  private static String feature(Body decision, String name) {
    if (Set.of("begin", "end", "label", "sofa").contains(name) || name.isBlank()) {
      throw decision.wrong("features", "no features named begin, end, label or sofa");
    }
    return name;
  }

  private static FeatureValue value(Body decision, JsonNode json) {
    if (json.isTextual()) {
      return new FeatureValue.Text(json.textValue());
    }
    if (json.isBoolean()) {
      return new FeatureValue.Truth(json.booleanValue());
    }
    if (json.isNumber()) {
      return new FeatureValue.Numeric(json.doubleValue());
    }
    if (json.isNull()) {
      return new FeatureValue.Nothing();
    }
    throw decision.wrong("features", "texts, numbers, true, false or null");
  }

  private FeatureValue target(Body decision, JsonNode json) {
    if (!json.isArray() || json.size() > 1 || (json.size() == 1 && !json.get(0).isTextual())) {
      throw decision.wrong("references", "lists of no or one id of a span");
    }
    return json.isEmpty()
        ? new FeatureValue.Nothing()
        : new FeatureValue.Target(spans.find(json.get(0).textValue()).content());
  }

  private static Decision label(Body decision) {
    decision.only(Set.of("action", "label", "set"));
    String label = label(decision, "");
    if (label.isBlank() || label.equals(ReviewState.DONE)) {
      throw decision.wrong("label", "a label");
    }
    return decision.flag("set", true)
        ? new Decision.LabelDocument(label)
        : new Decision.UnlabelDocument(label);
  }

  private Decision note(Body decision) {
    decision.only(Set.of("action", "span", "text"));
    String note = decision.text("text");
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      throw decision.wrong("text", "a note of at most " + LONGEST_NOTE + " characters");
    }
    return decision.has("span")
        ? new Decision.NoteOnSpan(spans.find(decision.text("span")).content(), note)
        : new Decision.NoteOnDocument(note);
  }

  private static Decision finish(Body decision) {
    decision.only(Set.of("action", "done"));
    return decision.flag("done", true)
        ? new Decision.LabelDocument(ReviewState.DONE)
        : new Decision.UnlabelDocument(ReviewState.DONE);
  }
}
