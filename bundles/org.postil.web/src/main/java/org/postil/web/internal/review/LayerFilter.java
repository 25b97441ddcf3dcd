package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;

/**
 * Leaves feature structures out of layers. What pointed at them points at nothing; other references
 * follow to the new rows, also those between the layers.
 */
final class LayerFilter {

  /** For each layer the new number of each row; -1 for those that are left out. */
  private final Map<String, int[]> numbers = new HashMap<>();

  private LayerFilter(List<Layer> layers, Set<Reference> dropped) {
    for (Layer layer : layers) {
      int rows = layer.tables().stream().mapToInt(FeatureTable::rows).sum();
      int[] renumbered = new int[rows];
      int next = 0;
      for (int row = 0; row < rows; row++) {
        boolean out = dropped.contains(new Reference(layer.fingerprint(), row));
        renumbered[row] = out ? -1 : next++;
      }
      numbers.put(layer.fingerprint(), renumbered);
    }
  }

  static List<Layer> without(List<Layer> layers, Set<Reference> dropped) {
    if (dropped.isEmpty()) {
      return layers;
    }
    LayerFilter filter = new LayerFilter(layers, dropped);
    return layers.stream().map(filter::filtered).toList();
  }

  private Layer filtered(Layer layer) {
    int[] renumbered = numbers.getOrDefault(layer.fingerprint(), new int[0]);
    List<FeatureTable> tables = new ArrayList<>();
    int first = 0;
    for (FeatureTable table : layer.tables()) {
      int offset = first;
      int[] kept =
          IntStream.range(0, table.rows()).filter(row -> renumbered[offset + row] >= 0).toArray();
      Map<String, Column> columns = new LinkedHashMap<>();
      table.columns().forEach((name, column) -> columns.put(name, kept(layer, column, kept)));
      tables.add(new FeatureTable(table.type(), kept.length, columns));
      first += table.rows();
    }
    return new Layer(layer.header(), layer.types(), tables);
  }

  private Column kept(Layer layer, Column column, int[] rows) {
    if (column instanceof Column.Ints ints) {
      return new Column.Ints(Arrays.stream(rows).map(row -> ints.values()[row]).toArray());
    }
    if (column instanceof Column.Longs longs) {
      return new Column.Longs(Arrays.stream(rows).mapToLong(row -> longs.values()[row]).toArray());
    }
    if (column instanceof Column.Doubles doubles) {
      return new Column.Doubles(
          Arrays.stream(rows).mapToDouble(row -> doubles.values()[row]).toArray());
    }
    if (column instanceof Column.Strings strings) {
      return new Column.Strings(
          Arrays.stream(rows).mapToObj(row -> strings.values()[row]).toArray(String[]::new));
    }
    if (column instanceof Column.References references) {
      return references(layer, references, rows);
    }
    Column.Nested nested = (Column.Nested) column;
    return new Column.Nested(
        Arrays.stream(rows).mapToObj(row -> elements(layer, nested.rows().get(row))).toList());
  }

  private Column elements(Layer layer, Column column) {
    return column instanceof Column.References references
        ? references(layer, references, IntStream.range(0, column.size()).toArray())
        : column;
  }

  private Column.References references(Layer layer, Column.References column, int[] rows) {
    int[] layers = Arrays.stream(rows).map(row -> column.layers()[row]).toArray();
    int[] targets = Arrays.stream(rows).map(row -> column.rows()[row]).toArray();
    for (int i = 0; i < layers.length; i++) {
      int[] renumbered = numbersOf(layer, layers[i]);
      if (renumbered != null) {
        int target = renumbered[targets[i]];
        layers[i] = target < 0 ? Reference.NOTHING : layers[i];
        targets[i] = Math.max(0, target);
      }
    }
    return new Column.References(layers, targets);
  }

  private int @Nullable [] numbersOf(Layer layer, int where) {
    return switch (where) {
      case Reference.NOTHING -> null;
      case Reference.SAME_LAYER -> numbers.get(layer.fingerprint());
      default -> numbers.get(layer.header().inputs().get(where));
    };
  }
}
