package org.postil.store.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameTables;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.store.internal.RandomLayers;

class TablesCodecTest {

  @Test
  void randomLayersComeBackBitForBit() throws IOException {
    for (long seed = 0; seed < 500; seed++) {
      Layer layer = new RandomLayers(seed).layer();
      byte[] blob = TablesCodec.encode(layer.tables());
      assertSameTables(layer.tables(), TablesCodec.decode(blob), "seed " + seed);
      assertEquals(layer.types(), TypesCodec.decode(TypesCodec.encode(layer.types())));
      List<String> inputs = layer.header().inputs();
      assertEquals(inputs, InputsCodec.decode(InputsCodec.encode(inputs)), "seed " + seed);
    }
  }

  @Test
  void aLayerOfAHundredThousandSpansComesBack() throws IOException {
    List<FeatureTable> tables = List.of(spans(100_000));
    byte[] blob = TablesCodec.encode(tables);
    assertSameTables(tables, TablesCodec.decode(blob), "large");
    assertTrue(blob.length < 100_000 * 4, "took " + blob.length + " bytes");
  }

  @Test
  void noTablesAndEmptyTablesComeBack() throws IOException {
    assertSameTables(List.of(), TablesCodec.decode(TablesCodec.encode(List.of())), "none");
    List<FeatureTable> empty =
        List.of(
            new FeatureTable("org.example.None", 0, Map.of()),
            new FeatureTable("org.example.Bare", 3, Map.of()),
            spans(0));
    assertSameTables(empty, TablesCodec.decode(TablesCodec.encode(empty)), "empty");
  }

  @Test
  void anArrayOfReferencesIsReadThroughItsSpan() throws IOException {
    FeatureTable holders =
        new FeatureTable(
            "org.example.Holder",
            1,
            ordered(
                "begin", new Column.Ints(new int[] {2}),
                "end", new Column.Ints(new int[] {5}),
                "parts", new Column.References(new int[] {Reference.SAME_LAYER}, new int[] {1})));
    FeatureTable arrays =
        new FeatureTable(
            "uima.cas.FSArray",
            1,
            Map.of(
                FeatureTable.ELEMENTS,
                new Column.Nested(
                    List.of(
                        new Column.References(
                            new int[] {Reference.SAME_LAYER, Reference.NOTHING},
                            new int[] {0, 0})))));
    Layer before = new RandomLayers(1).layer();
    List<FeatureTable> read = TablesCodec.decode(TablesCodec.encode(List.of(holders, arrays)));
    Layer after = new Layer(before.header(), before.types(), read);
    assertEquals(List.of(new Reference(after.fingerprint(), 0)), after.span(0).references("parts"));
  }

  @Test
  void theSameTablesGiveTheSameBytes() {
    for (long seed = 0; seed < 20; seed++) {
      assertArrayEquals(
          TablesCodec.encode(new RandomLayers(seed).layer().tables()),
          TablesCodec.encode(new RandomLayers(seed).layer().tables()));
    }
  }

  @Test
  void damageIsNoticedOrWithoutEffect() throws IOException {
    List<FeatureTable> tables = List.of(spans(200));
    byte[] blob = TablesCodec.encode(tables);
    Random random = new Random(7);
    int noticed = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = blob.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      try {
        assertSameTables(tables, TablesCodec.decode(damaged), "byte " + at);
      } catch (IOException e) {
        noticed++;
      }
    }
    assertTrue(noticed > 1_900, "noticed " + noticed + " of 2,000");
    for (int length = 0; length < blob.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(blob, length);
      assertThrows(IOException.class, () -> TablesCodec.decode(cut), "cut to " + length);
    }
  }

  @Test
  void wellPackedNonsenseIsRefused() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      byte[] nonsense = new byte[random.nextInt(60)];
      random.nextBytes(nonsense);
      byte[] blob = Packed.pack(TablesCodec.FORMAT, nonsense);
      assertThrows(IOException.class, () -> TablesCodec.decode(blob));
    }
  }

  @Test
  void aNewerFormatIsRefusedWithASentence() {
    byte[] blob = Packed.pack(TablesCodec.FORMAT + 1, new byte[] {1});
    IOException e = assertThrows(IOException.class, () -> TablesCodec.decode(blob));
    assertTrue(e.getMessage().contains("format 2"), e.getMessage());
  }

  private static FeatureTable spans(int rows) {
    Random random = new Random(rows);
    int[] begin = new int[rows];
    int[] end = new int[rows];
    double[] confidence = new double[rows];
    String[] pos = new String[rows];
    int at = 0;
    for (int i = 0; i < rows; i++) {
      begin[i] = at + random.nextInt(3);
      end[i] = begin[i] + 1 + random.nextInt(9);
      at = end[i];
      confidence[i] = random.nextInt(5) / 5.0;
      pos[i] = random.nextInt(9) == 0 ? null : "POS" + random.nextInt(17);
    }
    return new FeatureTable(
        "org.example.Token",
        rows,
        ordered(
            "begin", new Column.Ints(begin),
            "end", new Column.Ints(end),
            "confidence", new Column.Doubles(confidence),
            "pos", new Column.Strings(pos)));
  }

  private static Map<String, Column> ordered(Object... namesAndColumns) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndColumns.length; i += 2) {
      columns.put((String) namesAndColumns[i], (Column) namesAndColumns[i + 1]);
    }
    return columns;
  }
}
