package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Span;
import org.postil.api.review.Agreement;
import org.postil.api.review.Coefficient;
import org.postil.api.review.Comparison;
import org.postil.api.review.Confusion;
import org.postil.api.review.Interval;
import org.postil.api.review.Score;
import org.postil.web.internal.corpus.SpanJson;
import org.postil.web.internal.http.Json;

/** A comparison in JSON. */
record ComparisonJson(Comparison comparison, List<ComparisonRun.Found> page, int total) {

  private static final int LONGEST_TEXT = 200;

  void write(JsonGenerator out, String a, String b) throws IOException {
    out.writeStartObject();
    out.writeStringField("a", a);
    out.writeStringField("b", b);
    out.writeNumberField("documents", comparison.documents());
    out.writeNumberField("onlyA", comparison.onlyA());
    out.writeNumberField("onlyB", comparison.onlyB());
    out.writeArrayFieldStart("labels");
    score(out, "", comparison.spans().strict());
    for (Map.Entry<String, Score> each : comparison.spans().labels().entrySet()) {
      score(out, each.getKey(), each.getValue());
    }
    out.writeEndArray();
    out.writeFieldName("untyped");
    score(out, "", comparison.spans().untyped());
    out.writeFieldName("overlap");
    score(out, "", comparison.spans().overlap());
    agreement(out, comparison.agreement());
    Json.array(out, "confusions", comparison.confusions(), ComparisonJson::confusion);
    Json.array(out, "differences", page, ComparisonJson::difference);
    out.writeNumberField("total", total);
    out.writeEndObject();
  }

  private static void agreement(JsonGenerator out, Agreement agreement) throws IOException {
    out.writeObjectFieldStart("agreement");
    coefficient(out, "kappa", agreement.kappaLabels());
    coefficient(out, "alpha", agreement.alpha());
    out.writeArrayFieldStart("labels");
    for (Map.Entry<String, Coefficient> each : agreement.alphaByLabel().entrySet()) {
      out.writeStartObject();
      out.writeStringField("label", each.getKey());
      coefficient(out, "alpha", each.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void coefficient(JsonGenerator out, String name, Coefficient coefficient)
      throws IOException {
    out.writeObjectFieldStart(name);
    if (coefficient instanceof Coefficient.Known known) {
      out.writeNumberField("value", known.value());
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      out.writeStringField("reason", undefined.reason());
    }
    out.writeEndObject();
  }

  private static void score(JsonGenerator out, String label, Score score) throws IOException {
    out.writeStartObject();
    out.writeStringField("label", label);
    out.writeNumberField("both", score.tally().hitsA());
    out.writeNumberField("onlyA", score.tally().a() - score.tally().hitsA());
    out.writeNumberField("onlyB", score.tally().b() - score.tally().hitsB());
    interval(out, "precision", score.tally().precision(), score.precision());
    interval(out, "recall", score.tally().recall(), score.recall());
    interval(out, "f1", score.tally().f1(), score.f1());
    out.writeEndObject();
  }

  private static void interval(JsonGenerator out, String name, double value, Interval interval)
      throws IOException {
    out.writeObjectFieldStart(name);
    out.writeNumberField("value", value);
    out.writeNumberField("low", interval.low());
    out.writeNumberField("high", interval.high());
    out.writeEndObject();
  }

  private static void confusion(JsonGenerator out, Confusion cell) throws IOException {
    out.writeStartObject();
    out.writeStringField("a", cell.a());
    out.writeStringField("b", cell.b());
    out.writeNumberField("count", cell.count());
    out.writeEndObject();
  }

  private static void difference(JsonGenerator out, ComparisonRun.Found found) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", found.document().id());
    out.writeStringField("kind", DifferenceFilter.label(found.pairing().kind()));
    extent(out, "a", found.document(), found.pairing().spanA(), found.pairing().labelA());
    extent(out, "b", found.document(), found.pairing().spanB(), found.pairing().labelB());
    out.writeEndObject();
  }

  private static void extent(
      JsonGenerator out, String name, Document document, Optional<Span> span, String label)
      throws IOException {
    if (span.isPresent()) {
      int begin = span.get().begin();
      int end = span.get().end();
      out.writeObjectFieldStart(name);
      out.writeStringField("span", SpanJson.id(span.get().reference()));
      out.writeNumberField("begin", begin);
      out.writeNumberField("end", end);
      out.writeStringField("label", label);
      out.writeStringField(
          "covered", document.text().substring(begin, Math.min(end, begin + LONGEST_TEXT)));
      out.writeEndObject();
    }
  }
}
