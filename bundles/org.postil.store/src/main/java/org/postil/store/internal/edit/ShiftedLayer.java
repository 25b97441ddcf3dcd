package org.postil.store.internal.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;

/** Moves a layer of people's work to the corrected text. Spans that have no place are left out. */
final class ShiftedLayer {

  private final Layer old;
  private final Shift shift;

  /** New number of each feature structure; -1 for those that are left out. */
  private final int[] numbers;

  private final List<Span> lost = new ArrayList<>();
  private int moved;

  ShiftedLayer(Layer old, Shift shift) {
    this.old = old;
    this.shift = shift;
    numbers = new int[old.tables().stream().mapToInt(FeatureTable::rows).sum()];
    for (Span span : old.spans()) {
      if (shift.place(span.begin(), span.end()).isPresent()) {
        moved++;
      } else {
        lost.add(span);
        numbers[span.number()] = -1;
      }
    }
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] < 0 ? -1 : next++;
    }
  }

  List<Span> lost() {
    return lost;
  }

  int moved() {
    return moved;
  }

  Layer make() {
    List<FeatureTable> tables = new ArrayList<>();
    int first = 0;
    for (FeatureTable table : old.tables()) {
      tables.add(table(table, first));
      first += table.rows();
    }
    LayerHeader header = old.header();
    Fingerprint print = new Fingerprint().add(header.fingerprint()).add("moved");
    shift.regions().forEach(region -> print.add(region.toString()));
    return new Layer(
        new LayerHeader(print.hex(), header.annotator(), header.version(), header.inputs()),
        old.types(),
        tables);
  }

  private FeatureTable table(FeatureTable table, int first) {
    int[] kept = kept(table.rows(), row -> numbers[first + row] >= 0);
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach((name, column) -> columns.put(name, pick(column, kept)));
    if (table.isSpans()) {
      move(columns);
    }
    return new FeatureTable(table.type(), kept.length, columns);
  }

  private void move(Map<String, Column> columns) {
    int[] begins = integers(columns, "begin").clone();
    int[] ends = integers(columns, "end").clone();
    for (int i = 0; i < begins.length; i++) {
      Shift.Place place = shift.place(begins[i], ends[i]).orElseThrow();
      begins[i] = place.begin();
      ends[i] = place.end();
    }
    columns.put("begin", new Column.Ints(begins));
    columns.put("end", new Column.Ints(ends));
  }

  private static int[] integers(Map<String, Column> columns, String name) {
    return ((Column.Ints) Objects.requireNonNull(columns.get(name))).values();
  }

  private Column pick(Column column, int[] rows) {
    if (column instanceof Column.Ints ints) {
      return new Column.Ints(IntStream.of(rows).map(row -> ints.values()[row]).toArray());
    } else if (column instanceof Column.Longs longs) {
      return new Column.Longs(IntStream.of(rows).mapToLong(row -> longs.values()[row]).toArray());
    } else if (column instanceof Column.Doubles doubles) {
      return new Column.Doubles(
          IntStream.of(rows).mapToDouble(row -> doubles.values()[row]).toArray());
    } else if (column instanceof Column.Strings strings) {
      @Nullable String[] picked = new String[rows.length];
      Arrays.setAll(picked, i -> strings.values()[rows[i]]);
      return new Column.Strings(picked);
    } else if (column instanceof Column.References references) {
      return pick(references, rows);
    }
    Column.Nested nested = (Column.Nested) column;
    return new Column.Nested(
        IntStream.of(rows).mapToObj(row -> all(nested.rows().get(row))).toList());
  }

  /** Elements of an array keep their places; those that led to what is gone lead nowhere. */
  private Column all(Column elements) {
    return pick(elements, IntStream.range(0, elements.size()).toArray());
  }

  private Column pick(Column.References references, int[] rows) {
    int[] layers = IntStream.of(rows).map(row -> references.layers()[row]).toArray();
    int[] targets = IntStream.of(rows).map(row -> references.rows()[row]).toArray();
    for (int i = 0; i < rows.length; i++) {
      if (layers[i] == Reference.SAME_LAYER) {
        int number = numbers[targets[i]];
        layers[i] = number < 0 ? Reference.NOTHING : Reference.SAME_LAYER;
        targets[i] = Math.max(0, number);
      }
    }
    return new Column.References(layers, targets);
  }

  private static int[] kept(int rows, IntPredicate predicate) {
    return IntStream.range(0, rows).filter(predicate).toArray();
  }
}
