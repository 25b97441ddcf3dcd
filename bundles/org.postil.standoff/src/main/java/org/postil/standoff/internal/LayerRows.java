package org.postil.standoff.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.layer.TypeDefinition;
import org.postil.standoff.FeatureValue;

/** Finds the rows of one layer by number and reads their features. */
public final class LayerRows {

  private static final String BOOLEAN = "uima.cas.Boolean";

  private final Layer layer;
  private final int[] firsts;
  private final Map<String, Map<String, String>> ranges = new HashMap<>();
  private final Map<Column, Boolean> unset = new java.util.IdentityHashMap<>();

  /**
   * Prepares a layer.
   *
   * @param layer the layer
   */
  public LayerRows(Layer layer) {
    this.layer = layer;
    this.firsts = new int[layer.tables().size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + layer.tables().get(i - 1).rows();
    }
  }

  /**
   * Reads the features of a span.
   *
   * @param span a span of this layer
   * @param targets resolves references
   * @param into takes values by short name
   */
  public void features(
      Span span, Function<Reference, FeatureValue> targets, Map<String, FeatureValue> into) {
    int at = table(span.number());
    FeatureTable table = layer.tables().get(at);
    int row = span.number() - firsts[at];
    for (Map.Entry<String, Column> column : table.columns().entrySet()) {
      String name = column.getKey();
      if (name.equals("begin") || name.equals("end") || isUnset(column.getValue())) {
        continue;
      }
      boolean truth = BOOLEAN.equals(range(table.type(), name));
      FeatureValue value = value(column.getValue(), row, truth, targets);
      if (value != null) {
        into.put(name, value);
      }
    }
  }

  /**
   * What a reference into this layer leads to.
   *
   * @param number number of the row
   * @param targets resolves references
   * @return a span, an array, or something else
   */
  public FeatureValue value(int number, Function<Reference, FeatureValue> targets) {
    int at = table(number);
    if (number < 0 || at < 0 || number - firsts[at] >= layer.tables().get(at).rows()) {
      return new FeatureValue.Foreign("");
    }
    FeatureTable table = layer.tables().get(at);
    if (table.columns().get(FeatureTable.ELEMENTS) instanceof Column.Nested nested) {
      return array(nested.rows().get(number - firsts[at]), table.type(), targets);
    }
    return table.isSpans()
        ? new FeatureValue.Target(layer.span(number))
        : new FeatureValue.Foreign(table.type());
  }

  private FeatureValue array(
      Column elements, String type, Function<Reference, FeatureValue> targets) {
    List<FeatureValue> values = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      FeatureValue value = value(elements, i, type.equals("uima.cas.BooleanArray"), targets);
      if (value != null) {
        values.add(value);
      }
    }
    return new FeatureValue.Many(values);
  }

  private @Nullable FeatureValue value(
      Column column, int row, boolean truth, Function<Reference, FeatureValue> targets) {
    if (column instanceof Column.Strings strings) {
      String text = strings.values()[row];
      return text == null ? null : new FeatureValue.Text(text);
    }
    if (column instanceof Column.Ints ints) {
      int number = ints.values()[row];
      return truth ? new FeatureValue.Truth(number != 0) : new FeatureValue.Whole(number);
    }
    if (column instanceof Column.Longs longs) {
      return new FeatureValue.Whole(longs.values()[row]);
    }
    if (column instanceof Column.Doubles doubles) {
      return new FeatureValue.Fraction(doubles.values()[row]);
    }
    return column instanceof Column.References references
        ? reference(references, row, targets)
        : null;
  }

  private @Nullable FeatureValue reference(
      Column.References references, int row, Function<Reference, FeatureValue> targets) {
    int from = references.layers()[row];
    if (from == Reference.NOTHING) {
      return null;
    }
    String of =
        from == Reference.SAME_LAYER ? layer.fingerprint() : layer.header().inputs().get(from);
    return targets.apply(new Reference(of, references.rows()[row]));
  }

  /** UIMA cannot tell a number that is 0 from one that was never set; a whole column of 0 can. */
  private boolean isUnset(Column column) {
    return unset.computeIfAbsent(column, LayerRows::onlyZeros);
  }

  private static boolean onlyZeros(Column column) {
    if (column instanceof Column.Ints ints) {
      return Arrays.stream(ints.values()).allMatch(v -> v == 0);
    }
    if (column instanceof Column.Longs longs) {
      return Arrays.stream(longs.values()).allMatch(v -> v == 0);
    }
    return column instanceof Column.Doubles doubles
        && Arrays.stream(doubles.values()).allMatch(v -> v == 0);
  }

  private @Nullable String range(String type, String feature) {
    return ranges.computeIfAbsent(type, this::ranges).get(feature);
  }

  private Map<String, String> ranges(String type) {
    Map<String, String> found = new HashMap<>();
    String wanted = type;
    for (int i = layer.types().size() - 1; i >= 0; i--) {
      TypeDefinition definition = layer.types().get(i);
      if (definition.name().equals(wanted)) {
        for (FeatureDefinition feature : definition.features()) {
          found.putIfAbsent(feature.name(), feature.range());
        }
        wanted = definition.supertype();
      }
    }
    return found;
  }

  private int table(int number) {
    int found = Arrays.binarySearch(firsts, number);
    if (found < 0) {
      return -found - 2;
    }
    // Empty tables share their first number with the table that follows.
    while (found + 1 < firsts.length && firsts[found + 1] == number) {
      found++;
    }
    return found;
  }
}
