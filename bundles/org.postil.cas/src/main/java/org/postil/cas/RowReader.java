package org.postil.cas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.BooleanArrayFS;
import org.apache.uima.cas.ByteArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.DoubleArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FloatArrayFS;
import org.apache.uima.cas.IntArrayFS;
import org.apache.uima.cas.LongArrayFS;
import org.apache.uima.cas.ShortArrayFS;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.cas.TOP;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;

/** Turns the feature structures of one type into a table. */
final class RowReader {

  /** Says where a feature structure is kept. */
  interface Addresses {
    /** Index of the layer among the inputs, or a constant of Reference. */
    int layer(@Nullable TOP target);

    /** Number within that layer. */
    int row(@Nullable TOP target);
  }

  private final Addresses addresses;

  RowReader(Addresses addresses) {
    this.addresses = addresses;
  }

  FeatureTable table(Type type, List<TOP> rows) {
    Map<String, Column> columns = new LinkedHashMap<>();
    if (type.isArray()) {
      List<Column> elements = new ArrayList<>(rows.size());
      rows.forEach(row -> elements.add(elements(row)));
      columns.put(FeatureTable.ELEMENTS, new Column.Nested(elements));
    } else {
      for (Feature feature : type.getFeatures()) {
        if (!CAS.FEATURE_BASE_NAME_SOFA.equals(feature.getShortName())) {
          columns.put(feature.getShortName(), column(feature, rows));
        }
      }
    }
    return new FeatureTable(type.getName(), rows.size(), columns);
  }

  private Column column(Feature feature, List<TOP> rows) {
    Type range = feature.getRange();
    if (range.isStringOrStringSubtype()) {
      return strings(feature, rows);
    }
    return switch (range.getName()) {
      case CAS.TYPE_NAME_INTEGER -> ints(rows, fs -> fs.getIntValue(feature));
      case CAS.TYPE_NAME_SHORT -> ints(rows, fs -> fs.getShortValue(feature));
      case CAS.TYPE_NAME_BYTE -> ints(rows, fs -> fs.getByteValue(feature));
      case CAS.TYPE_NAME_BOOLEAN -> ints(rows, fs -> fs.getBooleanValue(feature) ? 1 : 0);
      case CAS.TYPE_NAME_LONG ->
          new Column.Longs(rows.stream().mapToLong(fs -> fs.getLongValue(feature)).toArray());
      case CAS.TYPE_NAME_FLOAT -> doubles(rows, fs -> fs.getFloatValue(feature));
      case CAS.TYPE_NAME_DOUBLE -> doubles(rows, fs -> fs.getDoubleValue(feature));
      default -> references(feature, rows);
    };
  }

  private static Column ints(List<TOP> rows, ToIntFunction<TOP> value) {
    int[] values = new int[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsInt(rows.get(i));
    }
    return new Column.Ints(values);
  }

  private static Column doubles(List<TOP> rows, ToDoubleFunction<TOP> value) {
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsDouble(rows.get(i));
    }
    return new Column.Doubles(values);
  }

  private static Column strings(Feature feature, List<TOP> rows) {
    @Nullable String[] values = new @Nullable String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i).getStringValue(feature);
    }
    return new Column.Strings(values);
  }

  private Column references(Feature feature, List<TOP> rows) {
    int[] layers = new int[rows.size()];
    int[] numbers = new int[rows.size()];
    for (int i = 0; i < layers.length; i++) {
      TOP target = rows.get(i).getFeatureValue(feature);
      layers[i] = addresses.layer(target);
      numbers[i] = addresses.row(target);
    }
    return new Column.References(layers, numbers);
  }

  private Column elements(TOP array) {
    if (array instanceof IntArrayFS ints) {
      return new Column.Ints(ints.toArray());
    }
    if (array instanceof StringArrayFS strings) {
      return new Column.Strings(strings.toArray());
    }
    if (array instanceof DoubleArrayFS doubles) {
      return new Column.Doubles(doubles.toArray());
    }
    if (array instanceof LongArrayFS longs) {
      return new Column.Longs(longs.toArray());
    }
    return array instanceof ArrayFS<?> elements ? references(elements) : small(array);
  }

  private Column references(ArrayFS<?> array) {
    int[] layers = new int[array.size()];
    int[] numbers = new int[array.size()];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = addresses.layer((TOP) array.get(i));
      numbers[i] = addresses.row((TOP) array.get(i));
    }
    return new Column.References(layers, numbers);
  }

  private static Column small(TOP array) {
    if (array instanceof FloatArrayFS floats) {
      double[] values = new double[floats.size()];
      java.util.Arrays.setAll(values, floats::get);
      return new Column.Doubles(values);
    }
    if (array instanceof ShortArrayFS shorts) {
      int[] values = new int[shorts.size()];
      java.util.Arrays.setAll(values, shorts::get);
      return new Column.Ints(values);
    }
    if (array instanceof ByteArrayFS bytes) {
      int[] values = new int[bytes.size()];
      java.util.Arrays.setAll(values, bytes::get);
      return new Column.Ints(values);
    }
    if (array instanceof BooleanArrayFS booleans) {
      int[] values = new int[booleans.size()];
      java.util.Arrays.setAll(values, i -> booleans.get(i) ? 1 : 0);
      return new Column.Ints(values);
    }
    throw new LayerConflict(
        "Cannot keep an array of type " + array.getType().getName() + ": UIMA has no such array");
  }
}
