package org.postil.dataset.internal.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.review.Region;

/** Which rows of a layer stay. */
final class SlicedRows {

  private final Layer layer;
  private final int[] first;
  private final boolean[] kept;
  private final @Nullable Region[] places;
  private final int[] numbers;

  /** Changes a column of references for some rows. */
  @FunctionalInterface
  interface Remapping {
    Column.References apply(SlicedRows from, Column.References column, int[] rows);
  }

  SlicedRows(Layer layer) {
    this.layer = layer;
    this.first = new int[layer.tables().size() + 1];
    for (int i = 0; i < layer.tables().size(); i++) {
      first[i + 1] = first[i] + layer.tables().get(i).rows();
    }
    int size = first[first.length - 1];
    kept = new boolean[size];
    places = new Region[size];
    numbers = new int[size];
  }

  Layer layer() {
    return layer;
  }

  boolean isKept(int row) {
    return kept[row];
  }

  boolean isSpan(int row) {
    return layer.tables().get(table(row)).isSpans();
  }

  void keep(int row, @Nullable Region place) {
    kept[row] = true;
    places[row] = place;
  }

  /** Gives the rows that stay their new numbers. */
  void number() {
    int next = 0;
    for (int row = 0; row < kept.length; row++) {
      numbers[row] = kept[row] ? next++ : 0;
    }
  }

  int number(int row) {
    return numbers[row];
  }

  /** The layer that a number in a column of references means; empty for none. */
  String fingerprint(int target) {
    return switch (target) {
      case Reference.NOTHING -> "";
      case Reference.SAME_LAYER -> layer.fingerprint();
      default -> layer.header().inputs().get(target);
    };
  }

  /** What a row points at. */
  List<Reference> targets(int row) {
    int table = table(row);
    List<Reference> targets = new ArrayList<>();
    for (Column column : layer.tables().get(table).columns().values()) {
      collect(column, row - first[table], targets);
    }
    return targets;
  }

  private void collect(Column column, int at, List<Reference> targets) {
    if (column instanceof Column.References references) {
      String fingerprint = fingerprint(references.layers()[at]);
      if (!fingerprint.isEmpty()) {
        targets.add(new Reference(fingerprint, references.rows()[at]));
      }
    } else if (column instanceof Column.Nested nested) {
      Column elements = nested.rows().get(at);
      for (int i = 0; i < elements.size(); i++) {
        collect(elements, i, targets);
      }
    }
  }

  /** The layer with the rows that stay; empty if there are none. */
  Optional<Layer> slice(Remapping remapping) {
    List<FeatureTable> tables = new ArrayList<>();
    for (int i = 0; i < layer.tables().size(); i++) {
      int begin = first[i];
      int[] rows =
          IntStream.range(begin, first[i + 1]).filter(r -> kept[r]).map(r -> r - begin).toArray();
      if (rows.length > 0) {
        tables.add(slice(layer.tables().get(i), begin, rows, remapping));
      }
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new Layer(layer.header(), layer.types(), tables));
  }

  private FeatureTable slice(FeatureTable table, int begin, int[] rows, Remapping remapping) {
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach((name, column) -> columns.put(name, pick(column, rows, remapping)));
    if (table.isSpans()) {
      int[] begins = new int[rows.length];
      int[] ends = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        Region place = places[begin + rows[i]];
        if (place != null) {
          begins[i] = place.begin();
          ends[i] = place.end();
        }
      }
      columns.put("begin", new Column.Ints(begins));
      columns.put("end", new Column.Ints(ends));
    }
    return new FeatureTable(table.type(), rows.length, columns);
  }

  private Column pick(Column column, int[] rows, Remapping remapping) {
    if (column instanceof Column.Ints ints) {
      return new Column.Ints(IntStream.of(rows).map(r -> ints.values()[r]).toArray());
    } else if (column instanceof Column.Longs longs) {
      return new Column.Longs(IntStream.of(rows).mapToLong(r -> longs.values()[r]).toArray());
    } else if (column instanceof Column.Doubles doubles) {
      return new Column.Doubles(IntStream.of(rows).mapToDouble(r -> doubles.values()[r]).toArray());
    } else if (column instanceof Column.Strings strings) {
      return new Column.Strings(
          IntStream.of(rows).mapToObj(r -> strings.values()[r]).toArray(String[]::new));
    } else if (column instanceof Column.References references) {
      return remapping.apply(this, references, rows);
    }
    Column.Nested nested = (Column.Nested) column;
    List<Column> elements = new ArrayList<>();
    for (int row : rows) {
      Column each = nested.rows().get(row);
      elements.add(pick(each, IntStream.range(0, each.size()).toArray(), remapping));
    }
    return new Column.Nested(elements);
  }

  private int table(int row) {
    int table = 0;
    while (first[table + 1] <= row) {
      table++;
    }
    return table;
  }
}
