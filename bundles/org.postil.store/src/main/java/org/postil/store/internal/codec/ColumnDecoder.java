package org.postil.store.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;

/** Reads the columns of one layer as {@link ColumnEncoder} wrote them. */
final class ColumnDecoder {

  private final CborReader in;
  private final List<String> dictionary;

  ColumnDecoder(CborReader in, List<String> dictionary) {
    this.in = in;
    this.dictionary = dictionary;
  }

  FeatureTable table() throws IOException {
    in.begin();
    String type = in.text();
    int rows = in.count();
    Map<String, Column> columns = new LinkedHashMap<>();
    while (in.more()) {
      String name = in.text();
      columns.put(name, column(columns.get("begin")));
    }
    in.end();
    return new FeatureTable(type, rows, columns);
  }

  private Column column(@Nullable Column begins) throws IOException {
    in.begin();
    ColumnKind kind = ColumnKind.of(in.integer());
    Column column =
        switch (kind) {
          case INTEGERS -> new Column.Ints(in.integers());
          case DIFFERENCES -> new Column.Ints(IntegerCoding.sums(in.integers()));
          case LENGTHS -> ends(in.integers(), begins);
          case LONGS -> new Column.Longs(in.longs());
          case DOUBLES -> new Column.Doubles(doubles());
          case DISTINCT_DOUBLES -> distinctDoubles();
          case STRINGS -> strings(in.integers());
          case REFERENCES -> new Column.References(integers(), integers());
          case NESTED -> nested();
          case ROWS -> rows();
        };
    in.end();
    return column;
  }

  private int[] integers() throws IOException {
    return column(null) instanceof Column.Ints ints ? ints.values() : new int[0];
  }

  private static Column ends(int[] lengths, @Nullable Column begins) throws IOException {
    if (begins instanceof Column.Ints ints && ints.size() == lengths.length) {
      return new Column.Ints(IntegerCoding.plus(lengths, ints.values()));
    }
    throw new IOException("Cannot read the ends of spans: their begins do not stand before them");
  }

  private double[] doubles() throws IOException {
    int count = in.count();
    return DoubleCoding.toDoubles(in.blob(), count);
  }

  private Column distinctDoubles() throws IOException {
    double[] distinct = doubles();
    int[] picks = in.integers();
    double[] values = new double[picks.length];
    for (int i = 0; i < picks.length; i++) {
      values[i] = distinct[picks[i]];
    }
    return new Column.Doubles(values);
  }

  private Column strings(int[] numbers) {
    @Nullable String[] values = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      values[i] = numbers[i] == 0 ? null : dictionary.get(numbers[i] - 1);
    }
    return new Column.Strings(values);
  }

  private Column nested() throws IOException {
    int[] lengths = integers();
    return new Column.Nested(ColumnJoin.cut(column(null), lengths));
  }

  private Column rows() throws IOException {
    List<Column> rows = new ArrayList<>();
    while (in.more()) {
      rows.add(column(null));
    }
    return new Column.Nested(rows);
  }
}
