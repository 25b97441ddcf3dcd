package org.postil.standoff.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.FeatureTable;
import org.postil.standoff.GoldSpan;

/**
 * Lays imported spans out as tables: by name of type, spans in order, arrays in tables of theirs.
 */
public final class GoldTables {

  private final GoldTypes types;
  private final Map<String, List<GoldSpan>> spans;
  private final Map<String, List<List<?>>> arrays = new TreeMap<>();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final GoldColumns columns = new GoldColumns(numbers);

  /**
   * Prepares the tables.
   *
   * @param types the types of the spans
   * @param spans spans in order, by full name of their type
   */
  public GoldTables(GoldTypes types, Map<String, List<GoldSpan>> spans) {
    this.types = types;
    this.spans = spans;
  }

  /**
   * Makes the tables.
   *
   * @return tables in order of the names of their types
   */
  public List<FeatureTable> tables() {
    spans.forEach((type, list) -> collectArrays(types.features(type), list));
    TreeMap<String, List<?>> rows = new TreeMap<>(spans);
    rows.putAll(arrays);
    rows.values().forEach(list -> list.forEach(row -> numbers.put(row, numbers.size())));
    List<FeatureTable> tables = new ArrayList<>();
    for (String type : rows.keySet()) {
      List<GoldSpan> list = spans.get(type);
      tables.add(list == null ? arrayTable(type) : table(type, list));
    }
    return tables;
  }

  /**
   * A column as texts, for fingerprints.
   *
   * @param column any column
   * @return a text for each row
   */
  public static List<String> texts(Column column) {
    return IntStream.range(0, column.size()).mapToObj(column::text).toList();
  }

  private void collectArrays(List<FeatureDefinition> features, List<GoldSpan> list) {
    for (GoldSpan span : list) {
      for (FeatureDefinition feature : features) {
        if (span.values().get(feature.name()) instanceof List<?> array
            && feature.range().endsWith("Array")) {
          // A list of its own, so that equal arrays stay apart.
          List<?> own = new ArrayList<>(array);
          span.values().put(feature.name(), own);
          arrays.computeIfAbsent(feature.range(), r -> new ArrayList<>()).add(own);
        }
      }
    }
  }

  private FeatureTable table(String type, List<GoldSpan> list) {
    Map<String, Column> made = new LinkedHashMap<>();
    made.put("begin", new Column.Ints(list.stream().mapToInt(GoldSpan::begin).toArray()));
    made.put("end", new Column.Ints(list.stream().mapToInt(GoldSpan::end).toArray()));
    for (FeatureDefinition feature : types.features(type)) {
      List<@Nullable Object> values = new ArrayList<>();
      list.forEach(span -> values.add(span.values().get(feature.name())));
      Column column = columns.column(type, feature, values);
      if (column != null) {
        made.put(feature.name(), column);
      }
    }
    return new FeatureTable(type, list.size(), made);
  }

  private FeatureTable arrayTable(String type) {
    List<List<?>> rows = arrays.getOrDefault(type, List.of());
    List<Column> elements = new ArrayList<>();
    rows.forEach(row -> elements.add(columns.elements(type, row)));
    return new FeatureTable(
        type, rows.size(), Map.of(FeatureTable.ELEMENTS, new Column.Nested(elements)));
  }
}
