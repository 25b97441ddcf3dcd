package org.postil.api.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;

/**
 * Builds a layer of spans row by row, for importers. Features that a type does not have are
 * refused. Used by one thread.
 */
public final class LayerBuilder {

  private final TypeTable known;
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  /**
   * Starts a layer.
   *
   * @param types the types that spans may have
   */
  public LayerBuilder(TypeSystemDescription types) {
    known = new TypeTable(types);
  }

  /** A span that was added; other spans may refer to it. */
  public static final class Row {
    private final int begin;
    private final int end;
    private final Map<String, Object> values;

    private Row(int begin, int end, Map<String, Object> values) {
      this.begin = begin;
      this.end = end;
      this.values = values;
    }

    /**
     * Sets a feature after the span was added, so that spans may refer to each other.
     *
     * @param feature short name
     * @param value a value as {@link LayerBuilder#add} takes it
     */
    public void set(String feature, Object value) {
      values.put(feature, value);
    }
  }

  /**
   * Adds a span.
   *
   * @param type full name of its type
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @param values features by short name: String, Integer, Boolean, Long, Double, {@link Row}
   * @return the span, for others to refer to
   * @throws IllegalArgumentException if the type is unknown
   */
  public Row add(String type, int begin, int end, Map<String, ?> values) {
    if (known.find(type).isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot add a span of type [" + type + "]: expected one of " + known.names());
    }
    Row row = new Row(begin, end, new LinkedHashMap<>(values));
    rows.computeIfAbsent(type, t -> new ArrayList<>()).add(row);
    return row;
  }

  /**
   * Ends the layer. Its fingerprint is that of its content.
   *
   * @param annotator who made it, for example {@link LayerHeader#GOLD}
   * @param document fingerprint of the document
   * @return the layer
   * @throws IllegalArgumentException if a value does not fit its feature
   */
  public Layer build(String annotator, String document) {
    Map<Row, Integer> numbers = new java.util.HashMap<>();
    rows.values().forEach(list -> list.forEach(row -> numbers.put(row, numbers.size())));
    List<FeatureTable> tables = new ArrayList<>();
    rows.forEach((type, list) -> tables.add(table(type, list, numbers)));
    Fingerprint print = new Fingerprint().add(annotator).add(document);
    for (FeatureTable table : tables) {
      print.add(table.type());
      table.columns().forEach((name, column) -> print.add(name).addAll(texts(column)));
    }
    return new Layer(
        new LayerHeader(print.hex(), annotator, "", List.of(document)),
        known.needed(rows.keySet()),
        tables);
  }

  private FeatureTable table(String type, List<Row> list, Map<Row, Integer> numbers) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("begin", new Column.Ints(list.stream().mapToInt(r -> r.begin).toArray()));
    columns.put("end", new Column.Ints(list.stream().mapToInt(r -> r.end).toArray()));
    for (FeatureDefinition feature : known.features(type)) {
      List<Object> values = new ArrayList<>();
      list.forEach(row -> values.add(row.values.remove(feature.name())));
      Column column = column(feature, values, numbers);
      if (column != null) {
        columns.put(feature.name(), column);
      }
    }
    for (Row row : list) {
      if (!row.values.isEmpty()) {
        throw new IllegalArgumentException(
            "Cannot set " + row.values.keySet() + " of a " + type + ": it has no such features");
      }
    }
    return new FeatureTable(type, list.size(), columns);
  }

  private static @Nullable Column column(
      FeatureDefinition feature, List<Object> values, Map<Row, Integer> numbers) {
    try {
      return switch (feature.range()) {
        case "uima.cas.String" ->
            new Column.Strings(values.stream().map(v -> (String) v).toArray(String[]::new));
        case "uima.cas.Integer", "uima.cas.Short", "uima.cas.Byte" ->
            new Column.Ints(values.stream().mapToInt(v -> v == null ? 0 : (Integer) v).toArray());
        case "uima.cas.Boolean" ->
            new Column.Ints(
                values.stream().mapToInt(v -> Boolean.TRUE.equals((Boolean) v) ? 1 : 0).toArray());
        case "uima.cas.Long" ->
            new Column.Longs(values.stream().mapToLong(v -> v == null ? 0 : (Long) v).toArray());
        case "uima.cas.Float", "uima.cas.Double" ->
            new Column.Doubles(
                values.stream().mapToDouble(v -> v == null ? 0 : (Double) v).toArray());
        default -> references(values, numbers);
      };
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(
          "Cannot set feature ["
              + feature.name()
              + "] of range "
              + feature.range()
              + " to "
              + values,
          e);
    }
  }

  private static @Nullable Column references(List<Object> values, Map<Row, Integer> numbers) {
    int[] layers = new int[values.size()];
    int[] targets = new int[values.size()];
    boolean any = false;
    for (int i = 0; i < layers.length; i++) {
      Integer target = values.get(i) instanceof Row row ? numbers.get(row) : null;
      layers[i] = target == null ? Reference.NOTHING : Reference.SAME_LAYER;
      targets[i] = target == null ? 0 : target;
      any |= target != null;
    }
    return any ? new Column.References(layers, targets) : null;
  }

  private static List<String> texts(Column column) {
    return java.util.stream.IntStream.range(0, column.size()).mapToObj(column::text).toList();
  }
}
