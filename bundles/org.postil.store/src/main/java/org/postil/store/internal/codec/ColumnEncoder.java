package org.postil.store.internal.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;

/** Writes the columns of one layer. Its counterpart is {@link ColumnDecoder}. */
final class ColumnEncoder {

  private final CborWriter out;
  private final StringDictionary dictionary;

  ColumnEncoder(CborWriter out, StringDictionary dictionary) {
    this.out = out;
    this.dictionary = dictionary;
  }

  void table(FeatureTable table) {
    out.begin().text(table.type()).number(table.rows());
    @Nullable Column begins = null;
    for (Map.Entry<String, Column> each : table.columns().entrySet()) {
      out.text(each.getKey());
      if (each.getKey().equals("end")
          && each.getValue() instanceof Column.Ints end
          && begins instanceof Column.Ints begin) {
        kind(ColumnKind.LENGTHS).numbers(IntegerCoding.minus(end.values(), begin.values())).end();
      } else {
        column(each.getValue());
      }
      // Only begins that stand before the ends are at hand when the ends are read.
      begins = each.getKey().equals("begin") ? each.getValue() : begins;
    }
    out.end();
  }

  private void column(Column column) {
    if (column instanceof Column.Ints ints) {
      integers(ints.values());
    } else if (column instanceof Column.Longs longs) {
      kind(ColumnKind.LONGS).numbers(longs.values()).end();
    } else if (column instanceof Column.Doubles doubles) {
      doubles(doubles.values());
    } else if (column instanceof Column.Strings strings) {
      kind(ColumnKind.STRINGS).numbers(dictionary.numbers(strings.values())).end();
    } else if (column instanceof Column.References references) {
      kind(ColumnKind.REFERENCES);
      integers(references.layers());
      integers(references.rows());
      out.end();
    } else if (column instanceof Column.Nested nested) {
      nested(nested.rows());
    }
  }

  private void integers(int[] values) {
    int[] differences = IntegerCoding.differences(values);
    if (IntegerCoding.cost(differences) < IntegerCoding.cost(values)) {
      kind(ColumnKind.DIFFERENCES).numbers(differences).end();
    } else {
      kind(ColumnKind.INTEGERS).numbers(values).end();
    }
  }

  /** Confidences repeat: each distinct value once when that halves the values at least. */
  private void doubles(double[] values) {
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    int[] picks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      picks[i] =
          numbers.computeIfAbsent(Double.doubleToRawLongBits(values[i]), b -> numbers.size());
    }
    if (numbers.size() > values.length / 2) {
      kind(ColumnKind.DOUBLES).number(values.length).blob(DoubleCoding.toBytes(values)).end();
      return;
    }
    double[] distinct = numbers.keySet().stream().mapToDouble(Double::longBitsToDouble).toArray();
    kind(ColumnKind.DISTINCT_DOUBLES).number(distinct.length);
    out.blob(DoubleCoding.toBytes(distinct)).numbers(picks).end();
  }

  private void nested(List<Column> rows) {
    Column flat = ColumnJoin.join(rows);
    if (flat == null) {
      kind(ColumnKind.ROWS);
      rows.forEach(this::column);
    } else {
      kind(ColumnKind.NESTED);
      integers(rows.stream().mapToInt(Column::size).toArray());
      column(flat);
    }
    out.end();
  }

  private CborWriter kind(ColumnKind kind) {
    return out.begin().number(kind.code());
  }
}
