package org.postil.dataset.internal.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.api.layer.TypeDefinition;
import org.postil.api.review.Anchor;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;

/** Makes a layer of the spans that people rejected. */
final class HardNegatives {

  /** Name of the layer's maker. */
  static final String MAKER = "rejected";

  /** Stands before labels, so that nobody takes them for right in a format without makers. */
  static final String PREFIX = "NOT_";

  private HardNegatives() {}

  /** The layer; empty if people rejected nothing of these types and labels. */
  static Optional<Layer> of(Review review, Predicate<String> types, Set<String> labels) {
    Map<String, List<Anchor>> rejected = new TreeMap<>();
    Set<TypeDefinition> definitions = new LinkedHashSet<>();
    for (ReviewedSpan span : review.spans()) {
      Anchor content = span.content();
      if (span.status() == ReviewedSpan.Status.REJECTED
          && types.test(content.type())
          && (labels.isEmpty() || labels.contains(content.label()))
          && review.document().text().startsWith(content.text(), content.begin())) {
        rejected.computeIfAbsent(content.type(), t -> new ArrayList<>()).add(content);
        span.suggestions().stream()
            .map(Span::layer)
            .forEach(layer -> definitions.addAll(layer.types()));
      }
    }
    return rejected.isEmpty()
        ? Optional.empty()
        : Optional.of(layer(review, rejected, definitions));
  }

  private static Layer layer(
      Review review, Map<String, List<Anchor>> rejected, Set<TypeDefinition> definitions) {
    Fingerprint print = new Fingerprint().add(MAKER).add(review.document().text());
    List<FeatureTable> tables = new ArrayList<>();
    rejected.forEach(
        (type, spans) -> {
          print.add(type);
          spans.forEach(s -> print.add(s.begin() + " " + s.end() + " " + s.label()));
          tables.add(table(type, spans));
        });
    LayerHeader header = new LayerHeader(print.hex(), MAKER, "", List.of());
    return new Layer(header, List.copyOf(definitions), tables);
  }

  private static FeatureTable table(String type, List<Anchor> spans) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("begin", new Column.Ints(spans.stream().mapToInt(Anchor::begin).toArray()));
    columns.put("end", new Column.Ints(spans.stream().mapToInt(Anchor::end).toArray()));
    String[] labels =
        spans.stream()
            .map(s -> PREFIX + (s.label().isEmpty() ? SpanKinds.shortName(type) : s.label()))
            .toArray(String[]::new);
    columns.put("label", new Column.Strings(labels));
    return new FeatureTable(type, spans.size(), columns);
  }
}
