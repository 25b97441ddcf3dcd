package org.postil.api.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A view of one annotation of a layer. Offsets are UTF-16 code units, end exclusive. Immutable. */
public final class Span {

  /** As spans stand in a text: by begin, longer ones first. */
  static final Comparator<Span> IN_TEXT =
      (one, other) ->
          one.begin == other.begin
              ? Integer.compare(other.end, one.end)
              : Integer.compare(one.begin, other.begin);

  private final Layer layer;
  private final FeatureTable table;
  private final int row;
  private final int number;
  private final int begin;
  private final int end;

  Span(Layer layer, FeatureTable table, int row, int number) {
    this.layer = layer;
    this.table = table;
    this.row = row;
    this.number = number;
    this.begin = integer("begin").orElseThrow();
    this.end = integer("end").orElseThrow();
  }

  /**
   * The layer that holds it.
   *
   * @return the layer
   */
  public Layer layer() {
    return layer;
  }

  /**
   * Where it stands in its layer.
   *
   * @return number of the feature structure, counted through the layer's tables
   */
  public int number() {
    return number;
  }

  /**
   * A reference to it, for other layers.
   *
   * @return layer and number
   */
  public Reference reference() {
    return new Reference(layer.fingerprint(), number);
  }

  /**
   * Full name of its UIMA type.
   *
   * @return the name
   */
  public String type() {
    return table.type();
  }

  /**
   * Where it begins.
   *
   * @return offset in UTF-16 code units
   */
  public int begin() {
    return begin;
  }

  /**
   * Where it ends.
   *
   * @return offset in UTF-16 code units, exclusive
   */
  public int end() {
    return end;
  }

  /**
   * Names of its features.
   *
   * @return short names in order of the columns, {@code begin} and {@code end} included
   */
  public List<String> features() {
    return List.copyOf(table.columns().keySet());
  }

  /**
   * A string feature.
   *
   * @param feature short name
   * @return its value; empty if it is not set or there is no such string feature
   */
  public Optional<String> string(String feature) {
    return table.columns().get(feature) instanceof Column.Strings strings
        ? Optional.ofNullable(strings.values()[row])
        : Optional.empty();
  }

  /**
   * An integer feature.
   *
   * @param feature short name
   * @return its value; empty if there is no such feature of integers or smaller
   */
  public OptionalInt integer(String feature) {
    return table.columns().get(feature) instanceof Column.Ints ints
        ? OptionalInt.of(ints.values()[row])
        : OptionalInt.empty();
  }

  /**
   * A number with a fraction.
   *
   * @param feature short name
   * @return its value; empty if there is no such feature of floats or doubles
   */
  public OptionalDouble number(String feature) {
    return table.columns().get(feature) instanceof Column.Doubles doubles
        ? OptionalDouble.of(doubles.values()[row])
        : OptionalDouble.empty();
  }

  /**
   * A reference to another feature structure.
   *
   * @param feature short name
   * @return what it points at; empty if it is not set or there is no such feature
   */
  public Optional<Reference> reference(String feature) {
    return table.columns().get(feature) instanceof Column.References references
        ? Optional.ofNullable(resolve(references, row))
        : Optional.empty();
  }

  /**
   * The elements of an array of references.
   *
   * @param feature short name
   * @return what the elements point at; empty if the array is not set or there is no such feature
   */
  public List<Reference> references(String feature) {
    Optional<Reference> array = reference(feature);
    if (array.isEmpty() || !array.get().layer().equals(layer.fingerprint())) {
      return List.of();
    }
    List<Reference> elements = new ArrayList<>();
    if (cell(array.get().row()) instanceof Column.References targets) {
      for (int i = 0; i < targets.size(); i++) {
        Reference target = resolve(targets, i);
        if (target != null) {
          elements.add(target);
        }
      }
    }
    return elements;
  }

  private @Nullable Column cell(int wanted) {
    int first = 0;
    for (FeatureTable each : layer.tables()) {
      if (wanted < first + each.rows()) {
        return each.columns().get(FeatureTable.ELEMENTS) instanceof Column.Nested nested
            ? nested.rows().get(wanted - first)
            : null;
      }
      first += each.rows();
    }
    return null;
  }

  private @Nullable Reference resolve(Column.References references, int at) {
    return switch (references.layers()[at]) {
      case Reference.NOTHING -> null;
      case Reference.SAME_LAYER -> new Reference(layer.fingerprint(), references.rows()[at]);
      default ->
          new Reference(
              layer.header().inputs().get(references.layers()[at]), references.rows()[at]);
    };
  }

  @Override
  public String toString() {
    return type().substring(type().lastIndexOf('.') + 1) + "[" + begin() + "," + end() + ")";
  }
}
