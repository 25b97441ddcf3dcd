package org.postil.io.platforms.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** The annotations of one document, sorted by what tools have places for. */
final class RecordSpans {

  private final AnnotatedDocument annotated;
  private final SpanIndex index;
  private final CodePoints points;
  private final LossCounter losses;
  private final List<Span> spans = new ArrayList<>();
  private final List<Span> relations = new ArrayList<>();
  private final List<Span> labels = new ArrayList<>();
  private final Map<Reference, Integer> numbers = new HashMap<>();

  RecordSpans(AnnotatedDocument annotated, ExportOptions options, LossCounter losses) {
    this.annotated = annotated;
    this.index = new SpanIndex(annotated, options);
    this.points = CodePoints.of(annotated.document().text());
    this.losses = losses;
    for (Span span : index.spans()) {
      switch (span.type()) {
        case TypeNames.LABEL -> labels.add(span);
        case TypeNames.RELATION -> relations.add(span);
        default -> {
          numbers.put(span.reference(), spans.size());
          spans.add(span);
        }
      }
    }
    losses.add("zones left out", document().zones().size());
    losses.add("feature structures that are no spans dropped", index.others());
  }

  Document document() {
    return annotated.document();
  }

  SpanIndex index() {
    return index;
  }

  LossCounter losses() {
    return losses;
  }

  /** Spans that are neither relations nor labels of the document, in order of the text. */
  List<Span> spans() {
    return spans;
  }

  List<Span> relations() {
    return relations;
  }

  List<Span> labels() {
    return labels;
  }

  /** The number of a span among {@link #spans()}; -1 if it is not there. */
  int number(Span span) {
    return numbers.getOrDefault(span.reference(), -1);
  }

  int start(Span span) {
    return points.fromUnits(span.begin());
  }

  int end(Span span) {
    return points.fromUnits(span.end());
  }

  String covered(Span span) {
    return document().text().substring(span.begin(), span.end());
  }

  /** Both ends of a relation, if both are exported. */
  List<Span> ends(Span relation) {
    Map<String, Span> targets = index.targets(relation);
    Span from = targets.get("from");
    Span to = targets.get("to");
    if (from == null || to == null || number(from) < 0 || number(to) < 0) {
      losses.add("relations dropped that do not join two exported spans");
      return List.of();
    }
    return List.of(from, to);
  }

  /** Counts the features that the tool has no place for. */
  void countFeatures(Span span, Set<String> written) {
    for (String name : index.features(span).keySet()) {
      if (!name.equals("label") && !written.contains(name)) {
        losses.add("features left out: " + name);
      }
    }
  }

  /** Counts the layers whose maker the tool has no place for. */
  void countMakers() {
    losses.add(
        "makers of layers left out",
        annotated.layers().stream()
            .map(layer -> layer.header().annotator())
            .filter(maker -> !maker.equals(LayerHeader.GOLD))
            .filter(maker -> !maker.equals(LayerHeader.DOCUMENT))
            .count());
  }
}
