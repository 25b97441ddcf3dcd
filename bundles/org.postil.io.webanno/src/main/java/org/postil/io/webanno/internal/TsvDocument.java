package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TokenizedText;
import org.postil.standoff.TypeNames;

/** Writes one document. */
final class TsvDocument {

  private final String text;
  private final SpanIndex index;
  private final LossCounter losses;
  private final TsvUnits units;
  private final Map<String, List<Span>> spans = new TreeMap<>();
  private final Map<String, List<Span>> relations = new TreeMap<>();

  TsvDocument(AnnotatedDocument document, ExportOptions options, LossCounter losses) {
    this.text = document.document().text();
    this.losses = losses;
    this.index = new SpanIndex(document, options);
    this.units = new TsvUnits(text, new TokenizedText(document, Set.of(), losses));
    losses.add("feature structures that are no spans dropped", index.others());
    for (Span span : index.spans()) {
      sort(span);
    }
  }

  String text() {
    List<TsvColumns> layers = new ArrayList<>();
    spans.forEach((type, list) -> layers.add(TsvColumns.spans(type, list, features(list), units)));
    Map<String, TsvColumns> bases = new TreeMap<>();
    layers.forEach(layer -> bases.put(layer.type(), layer));
    bases.putIfAbsent(
        TypeNames.TOKEN, TsvColumns.spans(TypeNames.TOKEN, tokens(), Set.of(), units));
    relations.forEach((type, list) -> addRelations(type, list, bases, layers));
    layers.forEach(layer -> layer.countLosses(index, losses));
    StringBuilder out = new StringBuilder(Tsv.WRITTEN + "\n");
    layers.forEach(layer -> out.append(layer.head()).append('\n'));
    out.append('\n');
    units.write(layers, index, out);
    losses.add("documents whose text between sentences is not kept", units.keepsText() ? 0 : 1);
    return out.toString();
  }

  /** The tokens that relations join. They are lines already and need no column. */
  private List<Span> tokens() {
    Map<Reference, Span> tokens = new LinkedHashMap<>();
    for (List<Span> list : relations.values()) {
      for (Span relation : list) {
        List<Span> ends = ends(index, relation);
        if (ends != null) {
          ends.stream()
              .filter(end -> end.type().equals(TypeNames.TOKEN) && !units.of(end).isEmpty())
              .forEach(end -> tokens.put(end.reference(), end));
        }
      }
    }
    return List.copyOf(tokens.values());
  }

  private void sort(Span span) {
    if (span.type().equals(TypeNames.TOKEN) || span.type().equals(TypeNames.SENTENCE)) {
      return;
    }
    if (span.type().equals(TypeNames.LABEL)) {
      losses.add("labels of documents left out");
    } else if (ends(index, span) != null) {
      relations.computeIfAbsent(span.type(), t -> new ArrayList<>()).add(span);
    } else if (span.type().equals(TypeNames.RELATION)) {
      losses.add("relations dropped that do not join two exported spans");
    } else if (units.of(span).isEmpty()) {
      losses.add("spans outside sentences dropped");
    } else {
      List<TsvUnits.Place> places = units.of(span);
      boolean exact =
          places.get(0).begin() == span.begin()
              && places.get(places.size() - 1).end() == span.end();
      losses.add("spans moved to the ends of tokens", exact ? 0 : 1);
      spans.computeIfAbsent(span.type(), t -> new ArrayList<>()).add(span);
    }
  }

  /** Source and target of a relation; null if the span is none. */
  static @Nullable List<Span> ends(SpanIndex index, Span span) {
    Map<String, Span> targets = index.targets(span);
    boolean own = span.type().equals(TypeNames.RELATION);
    Span from = targets.get(own ? "from" : Tsv.GOVERNOR);
    Span to = targets.get(own ? "to" : Tsv.DEPENDENT);
    return from == null || to == null ? null : List.of(from, to);
  }

  /** A layer of relations joins annotations of one type: the type that most of them join. */
  private void addRelations(
      String type, List<Span> list, Map<String, TsvColumns> bases, List<TsvColumns> layers) {
    Map<String, List<Span>> byBase = new TreeMap<>();
    for (Span relation : list) {
      List<Span> ends = ends(index, relation);
      boolean fits =
          ends != null
              && ends.get(0).type().equals(ends.get(1).type())
              && bases.containsKey(ends.get(0).type())
              && bases.get(ends.get(0).type()).holds(ends);
      if (fits && ends != null) {
        byBase.computeIfAbsent(ends.get(0).type(), b -> new ArrayList<>()).add(relation);
      } else {
        losses.add("relations between spans of different types dropped");
      }
    }
    String most = "";
    for (Map.Entry<String, List<Span>> base : byBase.entrySet()) {
      boolean more = most.isEmpty() || base.getValue().size() > byBase.get(most).size();
      most = more ? base.getKey() : most;
    }
    for (Map.Entry<String, List<Span>> base : byBase.entrySet()) {
      if (base.getKey().equals(most)) {
        layers.add(
            TsvColumns.relations(
                type, base.getValue(), features(base.getValue()), bases.get(most), index));
      } else {
        losses.add("relations between spans of different types dropped", base.getValue().size());
      }
    }
  }

  /** The features that a column can hold, in the order in which they are met. */
  private Set<String> features(List<Span> list) {
    Set<String> names = new LinkedHashSet<>();
    for (Span span : list) {
      index
          .features(span)
          .forEach(
              (name, value) -> {
                if (TsvColumns.isPlain(value)) {
                  names.add(name);
                }
              });
    }
    return names;
  }

  /** A plain value as text. */
  static String text(FeatureValue value) {
    return value.plain().map(Object::toString).orElse("");
  }
}
