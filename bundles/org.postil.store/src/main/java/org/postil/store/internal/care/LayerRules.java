package org.postil.store.internal.care;

import java.util.List;
import java.util.Optional;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Reference;

/**
 * What must hold for the tables of a layer.
 *
 * @param textLength length of the text in UTF-16 code units
 * @param inputs number of layers that the layer was made from
 * @param rows number of feature structures of the layer
 */
record LayerRules(int textLength, int inputs, int rows) {

  static LayerRules of(int textLength, int inputs, List<FeatureTable> tables) {
    return new LayerRules(textLength, inputs, tables.stream().mapToInt(FeatureTable::rows).sum());
  }

  /** The first thing that is wrong with a table, for a person to read. */
  Optional<String> problem(FeatureTable table) {
    if (table.isSpans()) {
      Column.Ints begins = (Column.Ints) table.columns().get("begin");
      Column.Ints ends = (Column.Ints) table.columns().get("end");
      for (int row = 0; begins != null && ends != null && row < table.rows(); row++) {
        int begin = begins.values()[row];
        int end = ends.values()[row];
        if (begin < 0 || end < begin || end > textLength) {
          return Optional.of(
              "a span of "
                  + table.type()
                  + " at ["
                  + begin
                  + ","
                  + end
                  + ") lies outside the text of "
                  + textLength
                  + " code units");
        }
      }
    }
    return table.columns().values().stream().flatMap(c -> problem(c).stream()).findFirst();
  }

  private Optional<String> problem(Column column) {
    if (column instanceof Column.Nested nested) {
      return nested.rows().stream().flatMap(c -> problem(c).stream()).findFirst();
    }
    if (column instanceof Column.References references) {
      for (int i = 0; i < references.size(); i++) {
        if (!isThere(references.layers()[i], references.rows()[i])) {
          return Optional.of("a reference to row " + references.rows()[i] + " leads to nothing");
        }
      }
    }
    return Optional.empty();
  }

  private boolean isThere(int layer, int row) {
    return switch (layer) {
      case Reference.NOTHING -> true;
      case Reference.SAME_LAYER -> row >= 0 && row < rows;
      default -> layer >= 0 && layer < inputs && row >= 0;
    };
  }
}
