package org.postil.api.layer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one feature, one for each row of a {@link FeatureTable}. Callers must not change
 * the arrays. The range in the feature's definition says which UIMA type the values have.
 */
public sealed interface Column {

  /**
   * Number of rows.
   *
   * @return at least 0
   */
  int size();

  /**
   * A value as text, for fingerprints and for people.
   *
   * @param row number of the row
   * @return the value; {@code null} where it is not set
   */
  String text(int row);

  /**
   * Booleans (0 and 1), bytes, shorts and integers.
   *
   * @param values a value a row
   */
  record Ints(int[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return Integer.toString(values[row]);
    }
  }

  /**
   * Longs.
   *
   * @param values a value a row
   */
  record Longs(long[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return Long.toString(values[row]);
    }
  }

  /**
   * Floats and doubles.
   *
   * @param values a value a row
   */
  record Doubles(double[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return Double.toString(values[row]);
    }
  }

  /**
   * Strings and their subtypes.
   *
   * @param values a value a row, null where the feature is not set
   */
  record Strings(@Nullable String[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return String.valueOf(values[row]);
    }
  }

  /**
   * References to feature structures.
   *
   * @param layers for each row: {@link Reference#NOTHING}, {@link Reference#SAME_LAYER}, or an
   *     index into the inputs of the layer's header
   * @param rows the number of the feature structure within that layer
   */
  record References(int[] layers, int[] rows) implements Column {
    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public String text(int row) {
      return layers[row] + ":" + rows[row];
    }
  }

  /**
   * The elements of UIMA arrays: each row is a column of its own length.
   *
   * @param rows a column a row
   */
  record Nested(List<Column> rows) implements Column {
    /** Copies the list. */
    public Nested {
      rows = List.copyOf(rows);
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public String text(int row) {
      Column elements = rows.get(row);
      return IntStream.range(0, elements.size())
          .mapToObj(elements::text)
          .collect(Collectors.joining(" ", "[", "]"));
    }
  }
}
