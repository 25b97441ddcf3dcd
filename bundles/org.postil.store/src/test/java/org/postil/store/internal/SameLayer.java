package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;

/** Compares layers value by value: records of arrays do not do so themselves. */
public final class SameLayer {

  private SameLayer() {}

  public static void assertSameLayer(Layer expected, Layer actual, String hint) {
    assertEquals(expected.header(), actual.header(), hint);
    assertEquals(expected.types(), actual.types(), hint);
    assertSameTables(expected.tables(), actual.tables(), hint);
  }

  public static void assertSameTables(
      List<FeatureTable> expected, List<FeatureTable> actual, String hint) {
    assertEquals(expected.size(), actual.size(), hint);
    for (int i = 0; i < expected.size(); i++) {
      FeatureTable table = expected.get(i);
      assertEquals(table.type(), actual.get(i).type(), hint);
      assertEquals(table.rows(), actual.get(i).rows(), hint);
      List<String> names = new ArrayList<>(table.columns().keySet());
      assertEquals(names, new ArrayList<>(actual.get(i).columns().keySet()), hint);
      for (String name : names) {
        assertSameColumn(
            table.columns().get(name), actual.get(i).columns().get(name), hint + " " + name);
      }
    }
  }

  private static void assertSameColumn(Column expected, Column actual, String hint) {
    assertSame(expected.getClass(), actual.getClass(), hint);
    if (expected instanceof Column.Ints ints) {
      assertArrayEquals(ints.values(), ((Column.Ints) actual).values(), hint);
    } else if (expected instanceof Column.Longs longs) {
      assertArrayEquals(longs.values(), ((Column.Longs) actual).values(), hint);
    } else if (expected instanceof Column.Doubles doubles) {
      assertArrayEquals(bits(doubles), bits((Column.Doubles) actual), hint);
    } else if (expected instanceof Column.Strings strings) {
      assertArrayEquals(strings.values(), ((Column.Strings) actual).values(), hint);
    } else if (expected instanceof Column.References references) {
      assertArrayEquals(references.layers(), ((Column.References) actual).layers(), hint);
      assertArrayEquals(references.rows(), ((Column.References) actual).rows(), hint);
    } else if (expected instanceof Column.Nested nested) {
      List<Column> cells = ((Column.Nested) actual).rows();
      assertEquals(nested.size(), cells.size(), hint);
      for (int i = 0; i < cells.size(); i++) {
        assertSameColumn(nested.rows().get(i), cells.get(i), hint + " cell " + i);
      }
    }
  }

  private static long[] bits(Column.Doubles doubles) {
    return Arrays.stream(doubles.values()).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
