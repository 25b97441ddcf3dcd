package org.postil.cas;

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
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.jcas.cas.TOP;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;

/** Makes the feature structures of one table in a CAS. */
final class RowWriter {

  /** Finds feature structures that are in the CAS already. */
  @FunctionalInterface
  interface Targets {
    @Nullable TOP find(int layer, int row);
  }

  private final CAS cas;
  private final Targets targets;

  RowWriter(CAS cas, Targets targets) {
    this.cas = cas;
    this.targets = targets;
  }

  /** Makes the rows without their references. */
  TOP[] create(FeatureTable table, Type type) {
    TOP[] made = new TOP[table.rows()];
    if (type.isArray()) {
      Column.Nested elements = (Column.Nested) column(table, FeatureTable.ELEMENTS);
      for (int row = 0; row < made.length; row++) {
        made[row] = array(type, elements.rows().get(row));
      }
      return made;
    }
    for (int row = 0; row < made.length; row++) {
      made[row] = cas.createFS(type);
    }
    for (Feature feature : type.getFeatures()) {
      Column column = table.columns().get(feature.getShortName());
      if (column != null) {
        fill(feature, column, made);
      }
    }
    return made;
  }

  /** Sets the references of rows, once all rows of the layer are made. */
  void link(FeatureTable table, Type type, TOP[] made) {
    if (table.columns().get(FeatureTable.ELEMENTS) instanceof Column.Nested nested) {
      for (int row = 0; row < made.length; row++) {
        if (nested.rows().get(row) instanceof Column.References elements) {
          link((ArrayFS<?>) made[row], elements);
        }
      }
      return;
    }
    for (Feature feature : type.getFeatures()) {
      if (table.columns().get(feature.getShortName()) instanceof Column.References references) {
        for (int row = 0; row < made.length; row++) {
          TOP target = targets.find(references.layers()[row], references.rows()[row]);
          if (target != null) {
            made[row].setFeatureValue(feature, target);
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void link(ArrayFS<?> array, Column.References elements) {
    for (int i = 0; i < elements.size(); i++) {
      TOP target = targets.find(elements.layers()[i], elements.rows()[i]);
      if (target != null) {
        ((ArrayFS<TOP>) array).set(i, target);
      }
    }
  }

  private static Column column(FeatureTable table, String name) {
    Column column = table.columns().get(name);
    if (column == null) {
      throw new LayerConflict("Cannot read a table of " + table.type() + " without " + name);
    }
    return column;
  }

  private static void fill(Feature feature, Column column, TOP[] made) {
    for (int row = 0; row < made.length; row++) {
      if (column instanceof Column.Strings strings) {
        String value = strings.values()[row];
        if (value != null) {
          made[row].setStringValue(feature, value);
        }
      } else if (column instanceof Column.Ints ints) {
        set(made[row], feature, ints.values()[row]);
      } else if (column instanceof Column.Longs longs) {
        made[row].setLongValue(feature, longs.values()[row]);
      } else if (column instanceof Column.Doubles doubles) {
        set(made[row], feature, doubles.values()[row]);
      }
    }
  }

  private static void set(TOP fs, Feature feature, int value) {
    switch (feature.getRange().getName()) {
      case CAS.TYPE_NAME_BOOLEAN -> fs.setBooleanValue(feature, value != 0);
      case CAS.TYPE_NAME_BYTE -> fs.setByteValue(feature, (byte) value);
      case CAS.TYPE_NAME_SHORT -> fs.setShortValue(feature, (short) value);
      default -> fs.setIntValue(feature, value);
    }
  }

  private static void set(TOP fs, Feature feature, double value) {
    if (CAS.TYPE_NAME_FLOAT.equals(feature.getRange().getName())) {
      fs.setFloatValue(feature, (float) value);
    } else {
      fs.setDoubleValue(feature, value);
    }
  }

  private TOP array(Type type, Column elements) {
    // The public interface cannot make an array of a given element type.
    TOP array = ((CASImpl) cas.getLowLevelCAS()).createArray((TypeImpl) type, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      if (elements instanceof Column.Ints ints) {
        set(array, i, ints.values()[i]);
      } else if (elements instanceof Column.Longs longs) {
        ((LongArrayFS) array).set(i, longs.values()[i]);
      } else if (elements instanceof Column.Doubles doubles) {
        set(array, i, doubles.values()[i]);
      } else if (elements instanceof Column.Strings strings) {
        ((StringArrayFS) array).set(i, strings.values()[i]);
      }
    }
    return array;
  }

  private static void set(TOP array, int at, int value) {
    if (array instanceof IntArrayFS ints) {
      ints.set(at, value);
    } else if (array instanceof ShortArrayFS shorts) {
      shorts.set(at, (short) value);
    } else if (array instanceof ByteArrayFS bytes) {
      bytes.set(at, (byte) value);
    } else {
      ((BooleanArrayFS) array).set(at, value != 0);
    }
  }

  private static void set(TOP array, int at, double value) {
    if (array instanceof FloatArrayFS floats) {
      floats.set(at, (float) value);
    } else {
      ((DoubleArrayFS) array).set(at, value);
    }
  }
}
