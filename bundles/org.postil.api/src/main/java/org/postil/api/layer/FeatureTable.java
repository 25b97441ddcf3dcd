package org.postil.api.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All feature structures of one type in a layer, column by column.
 *
 * @param type full name of the UIMA type
 * @param rows number of feature structures
 * @param columns values by short name of the feature, supertypes' features included; those of
 *     annotations begin with {@code begin} and {@code end}, in UTF-16 code units, end exclusive. An
 *     array type has one column, {@link #ELEMENTS}.
 */
public record FeatureTable(String type, int rows, Map<String, Column> columns) {

  /** Name of the only column of an array type. */
  public static final String ELEMENTS = "elements";

  /** Copies the columns, keeps their order, and checks their length. */
  public FeatureTable {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      if (column.getValue().size() != rows) {
        throw new IllegalArgumentException(
            "Cannot make a table of "
                + type
                + ": column ["
                + column.getKey()
                + "] has "
                + column.getValue().size()
                + " values, expected "
                + rows);
      }
    }
  }

  /**
   * Whether the rows are spans of text.
   *
   * @return true if the table has columns {@code begin} and {@code end}
   */
  public boolean isSpans() {
    return columns.get("begin") instanceof Column.Ints && columns.get("end") instanceof Column.Ints;
  }
}
