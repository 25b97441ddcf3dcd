package org.postil.standoff.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.Reference;
import org.postil.standoff.GoldSpan;

/** Makes columns of imported values, which must fit the range of their feature. */
final class GoldColumns {

  private final Map<Object, Integer> numbers;

  GoldColumns(Map<Object, Integer> numbers) {
    this.numbers = numbers;
  }

  /** A column, or null if it would say nothing: no value set, or only zeros. */
  @Nullable Column column(String type, FeatureDefinition feature, List<@Nullable Object> values) {
    if (values.stream().allMatch(GoldColumns::saysNothing)) {
      return null;
    }
    String what = type + ":" + feature.name();
    return switch (feature.range()) {
      case "uima.cas.Integer", "uima.cas.Short", "uima.cas.Byte" ->
          new Column.Ints(values.stream().mapToInt(v -> (int) whole(v, what)).toArray());
      case "uima.cas.Boolean" ->
          new Column.Ints(values.stream().mapToInt(v -> truth(v, what) ? 1 : 0).toArray());
      case "uima.cas.Long" ->
          new Column.Longs(values.stream().mapToLong(v -> whole(v, what)).toArray());
      case "uima.cas.Float", "uima.cas.Double" ->
          new Column.Doubles(values.stream().mapToDouble(v -> fraction(v, what)).toArray());
      case "uima.cas.String" -> strings(values, what);
      default -> references(values, what);
    };
  }

  /** The elements of one array. */
  Column elements(String range, List<?> values) {
    return switch (range) {
      case "uima.cas.FSArray" -> references(values, range);
      case "uima.cas.IntegerArray", "uima.cas.ShortArray", "uima.cas.ByteArray" ->
          new Column.Ints(values.stream().mapToInt(v -> (int) whole(v, range)).toArray());
      case "uima.cas.BooleanArray" ->
          new Column.Ints(values.stream().mapToInt(v -> truth(v, range) ? 1 : 0).toArray());
      case "uima.cas.LongArray" ->
          new Column.Longs(values.stream().mapToLong(v -> whole(v, range)).toArray());
      case "uima.cas.FloatArray", "uima.cas.DoubleArray" ->
          new Column.Doubles(values.stream().mapToDouble(v -> fraction(v, range)).toArray());
      default -> strings(values, range);
    };
  }

  private static boolean saysNothing(@Nullable Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || value instanceof Number number && number.doubleValue() == 0;
  }

  private static Column strings(List<? extends @Nullable Object> values, String what) {
    @Nullable String[] texts = new @Nullable String[values.size()];
    for (int i = 0; i < texts.length; i++) {
      Object value = values.get(i);
      if (value instanceof GoldSpan || value instanceof List<?>) {
        throw misfit(what, "a text", value);
      }
      texts[i] = value == null ? null : value.toString();
    }
    return new Column.Strings(texts);
  }

  private Column references(List<? extends @Nullable Object> values, String what) {
    int[] layers = new int[values.size()];
    int[] rows = new int[values.size()];
    for (int i = 0; i < layers.length; i++) {
      Object value = values.get(i);
      Integer number = value == null ? null : numbers.get(value);
      if (value != null && number == null) {
        throw misfit(what, "a reference to a span of the document", value);
      }
      layers[i] = number == null ? Reference.NOTHING : Reference.SAME_LAYER;
      rows[i] = number == null ? 0 : number;
    }
    return new Column.References(layers, rows);
  }

  private static long whole(@Nullable Object value, String what) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
      return number.longValue();
    }
    throw misfit(what, "a whole number", value);
  }

  private static double fraction(@Nullable Object value, String what) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw misfit(what, "a number", value);
  }

  private static boolean truth(@Nullable Object value, String what) {
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw misfit(what, "true or false", value);
  }

  private static IllegalArgumentException misfit(
      String what, String expected, @Nullable Object value) {
    return new IllegalArgumentException(
        "feature ["
            + what
            + "] has the value ["
            + Objects.toString(value)
            + "], expected "
            + expected);
  }
}
