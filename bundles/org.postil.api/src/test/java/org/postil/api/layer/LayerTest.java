package org.postil.api.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static final String PLACE = "test.Place";

  @Test
  void spansComeByBeginThenLongestFirst() {
    Layer layer = layer(places(5, 9, 0, 2, 0, 4), places(0, 4));
    assertEquals(
        List.of("Place[0,4)", "Place[0,4)", "Place[0,2)", "Place[5,9)"),
        layer.spans().stream().map(Span::toString).toList());
    assertEquals(2, layer.spans().get(0).number());
    assertEquals(3, layer.spans().get(1).number());
  }

  @Test
  void rowsAreNumberedThroughAllTables() {
    Layer layer = layer(names("a", "b"), places(1, 2), names(), places(3, 4));
    assertEquals(2, layer.spanCount());
    assertEquals(1, layer.span(2).begin());
    assertEquals(3, layer.span(3).begin());
    assertEquals(new Reference(layer.fingerprint(), 3), layer.span(3).reference());
  }

  @Test
  void aRowThatIsNoSpanIsNotFound() {
    Layer layer = layer(names("a"), places(1, 2));
    for (int row : new int[] {-1, 0, 2}) {
      assertThrows(IllegalArgumentException.class, () -> layer.span(row));
    }
  }

  @Test
  void aTableWithoutOffsetsHasNoSpans() {
    assertFalse(names("a").isSpans());
    assertTrue(places(1, 2).isSpans());
  }

  @Test
  void columnsOfDifferentLengthAreRefused() {
    Map<String, Column> columns = Map.of("name", new Column.Strings(new String[] {"a"}));
    assertThrows(IllegalArgumentException.class, () -> new FeatureTable(PLACE, 2, columns));
  }

  @Test
  void everyKindOfValueIsReadByItsOwnMethodOnly() {
    Map<String, Column> columns = place(new int[] {1}, new int[] {2});
    columns.put("name", new Column.Strings(new String[] {"x"}));
    columns.put("score", new Column.Doubles(new double[] {0.5}));
    columns.put("count", new Column.Ints(new int[] {7}));
    columns.put("size", new Column.Longs(new long[] {1L << 40}));
    Span span = layer(new FeatureTable(PLACE, 1, columns)).span(0);
    assertEquals(Optional.of("x"), span.string("name"));
    assertEquals(0.5, span.number("score").orElseThrow());
    assertEquals(7, span.integer("count").orElseThrow());
    assertTrue(span.integer("name").isEmpty());
    assertTrue(span.string("count").isEmpty());
    assertTrue(span.number("nothing").isEmpty());
    assertEquals(List.of("begin", "end", "name", "score", "count", "size"), span.features());
    assertEquals(String.valueOf(1L << 40), columns.get("size").text(0));
  }

  @Test
  void aStringThatIsNotSetIsEmpty() {
    Map<String, Column> columns = place(new int[] {1}, new int[] {2});
    columns.put("name", new Column.Strings(new String[] {null}));
    assertEquals(
        Optional.empty(), layer(new FeatureTable(PLACE, 1, columns)).span(0).string("name"));
  }

  @Test
  void referencesLeadToThisLayerToAnInputOrNowhere() {
    Map<String, Column> columns = place(new int[] {0, 0, 0}, new int[] {1, 1, 1});
    columns.put(
        "next",
        new Column.References(
            new int[] {Reference.SAME_LAYER, 1, Reference.NOTHING}, new int[] {2, 5, 0}));
    Layer layer = layer(new FeatureTable(PLACE, 3, columns));
    assertEquals(Optional.of(new Reference("me", 2)), layer.span(0).reference("next"));
    assertEquals(Optional.of(new Reference("tokens", 5)), layer.span(1).reference("next"));
    assertEquals(Optional.empty(), layer.span(2).reference("next"));
    assertEquals(List.of(), layer.span(2).references("next"));
  }

  @Test
  void arraysOfReferencesAreFollowed() {
    Map<String, Column> columns = place(new int[] {0, 3}, new int[] {1, 4});
    columns.put(
        "parts",
        new Column.References(
            new int[] {Reference.SAME_LAYER, Reference.NOTHING}, new int[] {2, 0}));
    Column.References elements =
        new Column.References(
            new int[] {Reference.SAME_LAYER, Reference.NOTHING, 1}, new int[] {1, 0, 8});
    FeatureTable arrays =
        new FeatureTable(
            "uima.cas.FSArray",
            1,
            Map.of(FeatureTable.ELEMENTS, new Column.Nested(List.of(elements))));
    Layer layer = layer(new FeatureTable(PLACE, 2, columns), arrays);
    assertEquals(
        List.of(new Reference("me", 1), new Reference("tokens", 8)),
        layer.span(0).references("parts"));
    assertEquals("[-1:1 -2:0 1:8]", arrays.columns().get(FeatureTable.ELEMENTS).text(0));
  }

  @Test
  void theHeaderSaysWhoMadeIt() {
    assertEquals("dates@1.2.0", new LayerHeader("f", "dates", "1.2.0", List.of()).by());
    assertEquals("gold", new LayerHeader("f", LayerHeader.GOLD, "", List.of()).by());
  }

  private static Layer layer(FeatureTable... tables) {
    LayerHeader header = new LayerHeader("me", "places", "1.0.0", List.of("document", "tokens"));
    return new Layer(header, List.of(), List.of(tables));
  }

  private static FeatureTable places(int... offsets) {
    int[] begins = new int[offsets.length / 2];
    int[] ends = new int[begins.length];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = offsets[i * 2];
      ends[i] = offsets[i * 2 + 1];
    }
    return new FeatureTable(PLACE, begins.length, place(begins, ends));
  }

  private static Map<String, Column> place(int[] begins, int[] ends) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("begin", new Column.Ints(begins));
    columns.put("end", new Column.Ints(ends));
    return columns;
  }

  private static FeatureTable names(String... names) {
    return new FeatureTable("test.Name", names.length, Map.of("name", new Column.Strings(names)));
  }
}
