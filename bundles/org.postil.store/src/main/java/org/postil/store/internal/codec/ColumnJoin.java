package org.postil.store.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;

/** Joins the arrays of a nested column into one column, and cuts them apart again. */
final class ColumnJoin {

  private ColumnJoin() {}

  /**
   * All elements in order; null if there are no arrays, or arrays of several kinds or of arrays.
   */
  static @Nullable Column join(List<Column> rows) {
    if (rows.isEmpty()
        || rows.get(0) instanceof Column.Nested
        || rows.stream().map(Object::getClass).distinct().count() > 1) {
      return null;
    }
    Column first = rows.get(0);
    if (first instanceof Column.Ints) {
      return new Column.Ints(integers(rows, c -> ((Column.Ints) c).values()));
    }
    if (first instanceof Column.Longs) {
      return new Column.Longs(
          rows.stream().flatMapToLong(c -> Arrays.stream(((Column.Longs) c).values())).toArray());
    }
    if (first instanceof Column.Doubles) {
      return new Column.Doubles(doubles(rows));
    }
    if (first instanceof Column.Strings) {
      return new Column.Strings(
          rows.stream()
              .flatMap(c -> Arrays.stream(((Column.Strings) c).values()))
              .toArray(String[]::new));
    }
    return new Column.References(
        integers(rows, c -> ((Column.References) c).layers()),
        integers(rows, c -> ((Column.References) c).rows()));
  }

  /** Undoes {@link #join}. */
  static List<Column> cut(Column joined, int[] lengths) {
    List<Column> rows = new ArrayList<>(lengths.length);
    int from = 0;
    for (int length : lengths) {
      rows.add(part(joined, from, from + length));
      from += length;
    }
    return rows;
  }

  private static Column part(Column joined, int from, int to) {
    if (joined instanceof Column.Ints ints) {
      return new Column.Ints(Arrays.copyOfRange(ints.values(), from, to));
    }
    if (joined instanceof Column.Longs longs) {
      return new Column.Longs(Arrays.copyOfRange(longs.values(), from, to));
    }
    if (joined instanceof Column.Doubles doubles) {
      return new Column.Doubles(Arrays.copyOfRange(doubles.values(), from, to));
    }
    if (joined instanceof Column.Strings strings) {
      return new Column.Strings(Arrays.copyOfRange(strings.values(), from, to));
    }
    if (joined instanceof Column.References references) {
      return new Column.References(
          Arrays.copyOfRange(references.layers(), from, to),
          Arrays.copyOfRange(references.rows(), from, to));
    }
    throw new IllegalArgumentException("Cannot cut a column of arrays");
  }

  private static int[] integers(List<Column> rows, Function<Column, int[]> values) {
    return rows.stream().map(values).flatMapToInt(Arrays::stream).toArray();
  }

  private static double[] doubles(List<Column> rows) {
    double[] all = new double[rows.stream().mapToInt(Column::size).sum()];
    int next = 0;
    for (Column row : rows) {
      double[] values = ((Column.Doubles) row).values();
      System.arraycopy(values, 0, all, next, values.length);
      next += values.length;
    }
    return all;
  }
}
