package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.TypeDefinition;

/**
 * Which features the spans of a layer have and what they hold. A number or boolean that is 0 in a
 * whole layer counts as not set, as in exports.
 */
final class FeatureColumns {

  private static final Set<String> APART = Set.of("begin", "end", "confidence", "sofa");

  private final Map<String, List<Feature>> byType = new HashMap<>();

  /** What a feature holds. */
  enum Kind {
    TEXT,
    TRUTH,
    INTEGER,
    NUMBER,
    REFERENCE,
    REFERENCES
  }

  /** A feature that is worth writing. */
  record Feature(String name, Kind kind) {}

  FeatureColumns(Layer layer) {
    Map<String, TypeDefinition> types = new HashMap<>();
    layer.types().forEach(type -> types.put(type.name(), type));
    for (FeatureTable table : layer.tables()) {
      if (table.isSpans()) {
        byType.put(table.type(), features(table, ranges(table.type(), types)));
      }
    }
  }

  List<Feature> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  private static Map<String, String> ranges(String type, Map<String, TypeDefinition> types) {
    Map<String, String> ranges = new HashMap<>();
    for (TypeDefinition each = types.get(type); each != null; each = types.get(each.supertype())) {
      for (FeatureDefinition feature : each.features()) {
        ranges.put(feature.name(), feature.range());
      }
    }
    return ranges;
  }

  private static List<Feature> features(FeatureTable table, Map<String, String> ranges) {
    String label = SpanTypes.labelFeature(SpanTypes.shortName(table.type()));
    List<Feature> features = new ArrayList<>();
    table
        .columns()
        .forEach(
            (name, column) -> {
              if (!APART.contains(name) && !name.equals(label) && isSet(column)) {
                features.add(new Feature(name, kind(column, ranges.getOrDefault(name, ""))));
              }
            });
    return features;
  }

  private static boolean isSet(Column column) {
    if (column instanceof Column.Ints ints) {
      return Arrays.stream(ints.values()).anyMatch(value -> value != 0);
    }
    if (column instanceof Column.Doubles doubles) {
      return Arrays.stream(doubles.values()).anyMatch(value -> value != 0);
    }
    return column instanceof Column.Strings || column instanceof Column.References;
  }

  private static Kind kind(Column column, String range) {
    if (column instanceof Column.Strings) {
      return Kind.TEXT;
    }
    if (column instanceof Column.Doubles) {
      return Kind.NUMBER;
    }
    if (column instanceof Column.Ints) {
      return range.equals("uima.cas.Boolean") ? Kind.TRUTH : Kind.INTEGER;
    }
    return range.endsWith("Array") ? Kind.REFERENCES : Kind.REFERENCE;
  }
}
