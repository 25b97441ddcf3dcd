package org.postil.standoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.internal.LayerRows;

/**
 * The spans of a document that an export chose, over all its layers, in order of the text. The
 * document's own layer (zones, metadata) is left out: exporters take those from the document.
 */
public final class SpanIndex {

  private static final Set<String> LEFT_OUT_BY_DEFAULT =
      Set.of(TypeNames.TOKEN, TypeNames.SENTENCE);
  private static final Set<String> NEVER = Set.of("uima.tcas.DocumentAnnotation", TypeNames.ZONE);

  private final Map<String, LayerRows> layers = new HashMap<>();
  private final List<Span> spans = new ArrayList<>();
  private final Map<Reference, Integer> positions = new HashMap<>();
  private long others;

  /**
   * Chooses spans.
   *
   * @param document the document and its layers
   * @param options which types to choose
   */
  public SpanIndex(AnnotatedDocument document, ExportOptions options) {
    List<Layer> chosen = new ArrayList<>();
    for (Layer layer : document.layers()) {
      layers.put(layer.fingerprint(), new LayerRows(layer));
      if (!layer.header().annotator().equals(LayerHeader.DOCUMENT)) {
        chosen.add(layer);
      }
    }
    for (Layer layer : chosen) {
      collect(layer, options.types());
    }
    spans.sort(
        Comparator.comparingInt(Span::begin).thenComparing(Span::end, Comparator.reverseOrder()));
    for (int i = 0; i < spans.size(); i++) {
      positions.put(spans.get(i).reference(), i);
    }
  }

  /**
   * Whether an export wants a type.
   *
   * @param types what {@link ExportOptions#types()} says
   * @param type full name of the type
   * @return true if it is named, or nothing is and it is not left out by default
   */
  public static boolean wants(Set<String> types, String type) {
    return types.isEmpty()
        ? !LEFT_OUT_BY_DEFAULT.contains(type)
        : types.contains(type) || types.contains(TypeNames.shortName(type));
  }

  /**
   * The chosen spans.
   *
   * @return by begin, then longest first, then in order of the layers and their tables
   */
  public List<Span> spans() {
    return List.copyOf(spans);
  }

  /**
   * Where a span stands among the chosen ones.
   *
   * @param span a span of the document
   * @return its place in {@link #spans()}; empty if it was not chosen
   */
  public OptionalInt position(Span span) {
    Integer position = positions.get(span.reference());
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * Number of feature structures in the layers that are no spans and no arrays.
   *
   * @return what formats of spans cannot hold
   */
  public long others() {
    return others;
  }

  /**
   * The features of a span that are set.
   *
   * @param span a span of the document
   * @return values by short name in order of the columns, {@code begin} and {@code end} left out; a
   *     number or boolean that is 0 or false in every span of the table counts as not set
   */
  public Map<String, FeatureValue> features(Span span) {
    Map<String, FeatureValue> values = new LinkedHashMap<>();
    LayerRows rows = layers.get(span.layer().fingerprint());
    if (rows != null) {
      rows.features(span, this::target, values);
    }
    return values;
  }

  /**
   * The features of a span that are references to spans.
   *
   * @param span a span of the document
   * @return targets by short name
   */
  public Map<String, Span> targets(Span span) {
    Map<String, Span> targets = new LinkedHashMap<>();
    features(span)
        .forEach(
            (name, value) -> {
              if (value instanceof FeatureValue.Target target) {
                targets.put(name, target.span());
              }
            });
    return targets;
  }

  private void collect(Layer layer, Set<String> types) {
    boolean anchors = layer.tables().stream().anyMatch(t -> t.type().equals(TypeNames.ANCHOR));
    Set<Integer> pointedAt = anchors ? pointedAt(layer) : Set.of();
    for (FeatureTable table : layer.tables()) {
      if (!table.isSpans() && !table.columns().containsKey(FeatureTable.ELEMENTS)) {
        others += table.rows();
      }
    }
    for (Span span : layer.spans()) {
      boolean named = wants(types, span.type()) && !NEVER.contains(span.type());
      if (named && !pointedAt.contains(span.number())) {
        spans.add(span);
      }
    }
  }

  /** Plain annotations that others point at are told where they are pointed at. */
  private Set<Integer> pointedAt(Layer layer) {
    Set<Integer> all = new HashSet<>();
    for (Span span : layer.spans()) {
      features(span).values().forEach(value -> note(value, layer, all));
    }
    return all;
  }

  private static void note(FeatureValue value, Layer layer, Set<Integer> all) {
    if (value instanceof FeatureValue.Many many) {
      many.values().forEach(each -> note(each, layer, all));
    } else if (value instanceof FeatureValue.Target target
        && target.span().type().equals(TypeNames.ANCHOR)
        && target.span().layer() == layer) {
      all.add(target.span().number());
    }
  }

  private FeatureValue target(Reference reference) {
    LayerRows rows = layers.get(reference.layer());
    return rows == null ? new FeatureValue.Foreign("") : rows.value(reference.row(), this::target);
  }
}
