package org.postil.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.TypeDefinition;

/** Layers with every kind of column and every kind of awkward value, from a seed. */
public final class RandomLayers {

  private static final double[] ODD_DOUBLES = {
    Double.NaN,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    Double.NEGATIVE_INFINITY,
    0.1,
    0.1f,
    Float.NaN,
    Double.longBitsToDouble(0x7ff0_0000_0000_0001L),
    Double.longBitsToDouble(0xfff8_1234_5678_9abcL)
  };
  private static final int[] ODD_INTS = {
    Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 23, 24, 255, 256, 65_535, 65_536
  };
  private static final String[] ODD_STRINGS = {
    "", "\u0000", "\ud83d", "\udca9\ud83d", "\ud83d\ude80", "né", "\n\t", "a".repeat(70_000), "null"
  };

  private final Random random;

  public RandomLayers(long seed) {
    random = new Random(seed);
  }

  public Layer layer() {
    List<FeatureTable> tables = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      tables.add(table("org.example.Type" + i, random.nextInt(4) == 0 ? 0 : random.nextInt(40)));
    }
    return new Layer(header(), types(), tables);
  }

  public FeatureTable table(String type, int rows) {
    Map<String, Column> columns = new LinkedHashMap<>();
    boolean endFirst = random.nextInt(4) == 0;
    if (endFirst) {
      columns.put("end", ints(rows));
    }
    if (random.nextBoolean()) {
      columns.put("begin", random.nextBoolean() ? ints(rows) : offsets(rows));
      if (!endFirst) {
        columns.put("end", random.nextInt(5) == 0 ? strings(rows) : ints(rows));
      }
    }
    int more = random.nextInt(8);
    for (int i = 0; i < more; i++) {
      columns.put("feature" + i, column(rows, 2));
    }
    return new FeatureTable(type, rows, columns);
  }

  private Column column(int rows, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> ints(rows);
      case 1 -> new Column.Longs(random.longs(rows).map(l -> l >> random.nextInt(64)).toArray());
      case 2 -> doubles(rows);
      case 3 -> strings(rows);
      case 4 -> references(rows);
      case 5 -> sameKind(rows, depth);
      default -> mixed(rows, depth);
    };
  }

  private Column mixed(int rows, int depth) {
    List<Column> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(column(random.nextInt(4), depth - 1));
    }
    return new Column.Nested(cells);
  }

  private Column sameKind(int rows, int depth) {
    List<Column> cells = new ArrayList<>();
    int kind = random.nextInt(4);
    for (int i = 0; i < rows; i++) {
      int size = random.nextInt(4);
      cells.add(
          switch (kind) {
            case 0 -> references(size);
            case 1 -> strings(size);
            case 2 -> doubles(size);
            default -> depth > 1 ? sameKind(size, depth - 1) : ints(size);
          });
    }
    return new Column.Nested(cells);
  }

  private Column.Ints ints(int rows) {
    int[] values = new int[rows];
    for (int i = 0; i < rows; i++) {
      values[i] =
          random.nextInt(3) == 0 ? ODD_INTS[random.nextInt(ODD_INTS.length)] : random.nextInt(99);
    }
    return new Column.Ints(values);
  }

  private Column.Ints offsets(int rows) {
    int[] values = new int[rows];
    for (int i = 1; i < rows; i++) {
      values[i] = values[i - 1] + random.nextInt(20);
    }
    return new Column.Ints(values);
  }

  private Column.Doubles doubles(int rows) {
    double[] values = new double[rows];
    boolean floats = random.nextBoolean();
    for (int i = 0; i < rows; i++) {
      values[i] =
          random.nextInt(4) == 0
              ? ODD_DOUBLES[random.nextInt(ODD_DOUBLES.length)]
              : floats ? random.nextFloat() : random.nextDouble();
    }
    return new Column.Doubles(values);
  }

  private Column.Strings strings(int rows) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> ODD_STRINGS[random.nextInt(ODD_STRINGS.length)];
            case 2 -> "label" + random.nextInt(3);
            default -> anyCharacters();
          };
    }
    return new Column.Strings(values);
  }

  private String anyCharacters() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private Column.References references(int rows) {
    int[] layers = new int[rows];
    int[] targets = new int[rows];
    for (int i = 0; i < rows; i++) {
      layers[i] = random.nextInt(4) + Reference.NOTHING;
      targets[i] = random.nextInt(1000);
    }
    return new Column.References(layers, targets);
  }

  private LayerHeader header() {
    List<String> inputs = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      inputs.add(random.nextBoolean() ? hash() : "odd input " + i);
    }
    return new LayerHeader(hash(), "annotator" + random.nextInt(3), "1.0.0", inputs);
  }

  private String hash() {
    return String.format(java.util.Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
  }

  private List<TypeDefinition> types() {
    return List.of(
        new TypeDefinition("org.example.Empty", "uima.tcas.Annotation", List.of()),
        new TypeDefinition(
            "org.example.Type" + random.nextInt(5),
            "org.example.Empty",
            List.of(
                new FeatureDefinition("value", "uima.cas.String", null),
                new FeatureDefinition("parts", "uima.cas.FSArray", "org.example.Empty"))));
  }
}
