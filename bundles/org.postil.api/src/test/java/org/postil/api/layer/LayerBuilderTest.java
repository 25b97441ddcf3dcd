package org.postil.api.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.types.EntityMention;
import org.postil.types.PostilTypeSystem;
import org.postil.types.Quotation;
import org.postil.types.TimexMention;
import org.postil.types.Token;

class LayerBuilderTest {

  private static final String ENTITY = EntityMention.class.getName();
  private static final String QUOTE = Quotation.class.getName();

  private final LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());

  @Test
  void featuresOfSupertypesMayBeSet() {
    builder.add(ENTITY, 0, 4, Map.of("label", "PER", "confidence", 0.5, "entity", 3));
    Span span = build().spans().get(0);
    assertEquals("PER", span.string("label").orElseThrow());
    assertEquals(0.5, span.number("confidence").orElseThrow());
    assertEquals(3, span.integer("entity").orElseThrow());
  }

  @Test
  void spansMayReferToEachOtherWhateverTheirOrder() {
    LayerBuilder.Row quote = builder.add(QUOTE, 5, 9, Map.of("label", "direct"));
    LayerBuilder.Row speaker = builder.add(ENTITY, 0, 4, Map.of());
    quote.set("speaker", speaker);
    Layer layer = build();
    Span found = layer.spans().get(1);
    assertEquals(QUOTE, found.type());
    Reference target = found.reference("speaker").orElseThrow();
    assertEquals(ENTITY, layer.span(target.row()).type());
  }

  @Test
  void aLayerCarriesTheTypesThatItNeedsSupertypesFirst() {
    builder.add(QUOTE, 0, 4, Map.of());
    List<String> names = build().types().stream().map(TypeDefinition::name).toList();
    assertTrue(names.indexOf("org.postil.types.Mention") < names.indexOf(QUOTE), names.toString());
    assertTrue(names.indexOf("org.postil.types.Mention") >= 0);
    assertTrue(!names.contains(Token.class.getName()));
  }

  @Test
  void equalContentHasEqualFingerprints() {
    assertEquals(year("1999").fingerprint(), year("1999").fingerprint());
    assertNotEquals(year("1999").fingerprint(), year("2000").fingerprint());
  }

  @Test
  void unknownTypesAndFeaturesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> builder.add("no.Type", 0, 1, Map.of()));
    builder.add(ENTITY, 0, 1, Map.of("colour", "red"));
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, this::build);
    assertTrue(String.valueOf(refusal.getMessage()).contains("colour"));
  }

  @Test
  void aValueOfTheWrongKindIsRefused() {
    builder.add(ENTITY, 0, 1, Map.of("confidence", "high"));
    assertThrows(IllegalArgumentException.class, this::build);
  }

  @Test
  void theHeaderNamesMakerAndDocument() {
    builder.add(ENTITY, 0, 1, Map.of());
    LayerHeader header = build().header();
    assertEquals("gold", header.by());
    assertEquals(List.of("document"), header.inputs());
  }

  private static Layer year(String value) {
    LayerBuilder years = new LayerBuilder(PostilTypeSystem.description());
    years.add(TimexMention.class.getName(), 0, 4, Map.of("value", value));
    return years.build(LayerHeader.GOLD, "document");
  }

  private Layer build() {
    return builder.build(LayerHeader.GOLD, "document");
  }
}
