package org.postil.io.standoff.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;

/** A document on its way out: spans with ids, and their features as plain values. */
final class Outgoing {

  private final Document document;
  private final SpanIndex index;
  private final CodePoints points;
  private final LossCounter losses;

  Outgoing(AnnotatedDocument annotated, ExportOptions options, LossCounter losses) {
    this.document = annotated.document();
    this.index = new SpanIndex(annotated, options);
    this.points = CodePoints.of(document.text());
    this.losses = losses;
    losses.add("zones left out", document.zones().size());
    losses.add("feature structures that are no spans dropped", index.others());
    losses.add(
        "makers of layers left out",
        annotated.layers().stream()
            .map(layer -> layer.header().annotator())
            .filter(by -> !by.equals(LayerHeader.GOLD) && !by.equals(LayerHeader.DOCUMENT))
            .count());
  }

  String id() {
    return document.id();
  }

  String text() {
    return document.text();
  }

  CodePoints points() {
    return points;
  }

  LossCounter losses() {
    return losses;
  }

  List<Span> spans() {
    return index.spans();
  }

  /** The number of a span from 1; 0 if it is not exported. */
  int number(Span span) {
    return index.position(span).orElse(-1) + 1;
  }

  String covered(Span span) {
    return document.text().substring(span.begin(), span.end());
  }

  Map<String, Span> targets(Span span) {
    return index.targets(span);
  }

  /** What is known of the document, by the names that {@link Incoming} takes back. */
  Map<String, String> facts() {
    Metadata known = document.metadata();
    Map<String, String> facts = new LinkedHashMap<>(known.other());
    put(facts, "title", known.title());
    put(facts, "source", known.source());
    put(facts, "language", known.language());
    known
        .published()
        .ifPresent(
            time -> {
              facts.put("dct", time.value());
              facts.put("dctBasis", time.basis().label());
            });
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  /**
   * The features of a span: texts, numbers, booleans, lists of them; a reference is {@code
   * {"ref":number}}, one to a plain annotation {@code {"start":…,"end":…}} in code points.
   */
  Map<String, Object> features(Span span) {
    Map<String, Object> features = new LinkedHashMap<>();
    index
        .features(span)
        .forEach(
            (name, value) -> {
              Object plain = plain(value);
              if (plain == null) {
                losses.add("features left out: " + name);
              } else {
                features.put(name, plain);
              }
            });
    return features;
  }

  private @Nullable Object plain(FeatureValue value) {
    if (value instanceof FeatureValue.Target target) {
      return reference(target.span());
    }
    if (value instanceof FeatureValue.Many many) {
      List<Object> all = new ArrayList<>();
      for (FeatureValue each : many.values()) {
        Object plain = plain(each);
        if (plain == null) {
          return null;
        }
        all.add(plain);
      }
      return all;
    }
    return value.plain().orElse(null);
  }

  private @Nullable Object reference(Span span) {
    if (number(span) > 0) {
      return Map.of("ref", (long) number(span));
    }
    if (!span.type().equals(org.postil.standoff.TypeNames.ANCHOR)) {
      return null;
    }
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("start", (long) points.fromUnits(span.begin()));
    place.put("end", (long) points.fromUnits(span.end()));
    return place;
  }
}
