package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;

/** The columns of one layer of spans or relations. */
final class TsvColumns {

  private final String type;
  private final List<String> features;
  private final List<Span> spans;
  private final @Nullable TsvColumns base;
  private final Map<TsvUnits.Place, List<Span>> stacks = new HashMap<>();
  private final Map<Reference, TsvUnits.Place> firsts = new HashMap<>();
  private final Map<Reference, Integer> numbers = new HashMap<>();

  private TsvColumns(
      String type, Set<String> features, List<Span> spans, @Nullable TsvColumns base) {
    this.type = type;
    this.features = List.copyOf(features);
    this.spans = spans;
    this.base = base;
  }

  /** A layer of spans. Spans over several units, and stacked ones, get a number. */
  static TsvColumns spans(String type, List<Span> spans, Set<String> features, TsvUnits units) {
    TsvColumns columns = new TsvColumns(type, features, spans, null);
    Map<Reference, List<TsvUnits.Place>> places = new HashMap<>();
    for (Span span : spans) {
      List<TsvUnits.Place> own = units.of(span);
      places.put(span.reference(), own);
      columns.firsts.put(span.reference(), own.get(0));
      own.forEach(place -> columns.stacks.computeIfAbsent(place, p -> new ArrayList<>()).add(span));
    }
    for (Span span : spans) {
      List<TsvUnits.Place> own = places.getOrDefault(span.reference(), List.of());
      boolean stacked = own.stream().anyMatch(place -> columns.stack(place).size() > 1);
      if (own.size() > 1 || stacked) {
        columns.numbers.put(span.reference(), columns.numbers.size() + 1);
      }
    }
    return columns;
  }

  /** A layer of relations, which stand where their targets begin. */
  static TsvColumns relations(
      String type, List<Span> spans, Set<String> features, TsvColumns base, SpanIndex index) {
    TsvColumns columns = new TsvColumns(type, features, spans, base);
    for (Span relation : spans) {
      List<Span> ends = TsvDocument.ends(index, relation);
      if (ends != null) {
        TsvUnits.Place place = base.firsts.get(ends.get(1).reference());
        columns.stacks.computeIfAbsent(place, p -> new ArrayList<>()).add(relation);
      }
    }
    return columns;
  }

  String type() {
    return type;
  }

  /** Whether all the spans are in this layer. */
  boolean holds(List<Span> wanted) {
    return wanted.stream().allMatch(span -> firsts.containsKey(span.reference()));
  }

  String head() {
    String names = features.stream().map(name -> "|" + name).collect(Collectors.joining());
    if (base != null) {
      return "#T_RL=" + type + names + "|BT_" + base.type;
    }
    return "#T_SP=" + type + (names.isEmpty() ? "|" : names);
  }

  List<String> cells(TsvUnits.Place place, SpanIndex index) {
    List<Span> stack = stack(place);
    List<String> cells = new ArrayList<>();
    for (String feature : features) {
      cells.add(cell(stack, span -> value(span, feature, index) + number(span)));
    }
    if (base != null) {
      cells.add(cell(stack, relation -> end(relation, index)));
    } else if (features.isEmpty()) {
      cells.add(cell(stack, span -> "*" + number(span)));
    }
    return cells;
  }

  void countLosses(SpanIndex index, LossCounter losses) {
    for (Span span : spans) {
      for (Map.Entry<String, FeatureValue> feature : index.features(span).entrySet()) {
        boolean end =
            base != null
                && Set.of("from", "to", Tsv.GOVERNOR, Tsv.DEPENDENT).contains(feature.getKey());
        if (!end && !isPlain(feature.getValue())) {
          losses.add("features left out: " + feature.getKey());
        } else if (!end && TsvDocument.text(feature.getValue()).isEmpty()) {
          losses.add("empty values written as not set");
        }
      }
    }
  }

  /** Whether a column can hold a value. */
  static boolean isPlain(FeatureValue value) {
    return value.plain().isPresent();
  }

  private List<Span> stack(TsvUnits.Place place) {
    return stacks.getOrDefault(place, List.of());
  }

  private interface Written {
    String of(Span span);
  }

  private static String cell(List<Span> stack, Written written) {
    return stack.isEmpty() ? "_" : stack.stream().map(written::of).collect(Collectors.joining("|"));
  }

  private static String value(Span span, String feature, SpanIndex index) {
    FeatureValue value = index.features(span).get(feature);
    String text = value == null ? "" : TsvDocument.text(value);
    return text.isEmpty() ? "*" : TsvText.escapeValue(text);
  }

  private String number(Span span) {
    Integer number = numbers.get(span.reference());
    return number == null ? "" : "[" + number + "]";
  }

  /** {@code unit[source_target]}, or the unit alone where neither has a number. */
  private String end(Span relation, SpanIndex index) {
    List<Span> ends = TsvDocument.ends(index, relation);
    if (ends == null || base == null) {
      return "_";
    }
    int from = base.numbers.getOrDefault(ends.get(0).reference(), 0);
    int to = base.numbers.getOrDefault(ends.get(1).reference(), 0);
    TsvUnits.Place place = base.firsts.get(ends.get(0).reference());
    String unit = place == null ? "_" : place.id();
    return from == 0 && to == 0 ? unit : unit + "[" + from + "_" + to + "]";
  }
}
