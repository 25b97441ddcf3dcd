package org.postil.api.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.types.EntityMention;
import org.postil.types.PostilTypeSystem;
import org.postil.types.Token;

class TypeTableTest {

  private static final String ENTITY = EntityMention.class.getName();

  private final TypeTable table = new TypeTable(PostilTypeSystem.description());

  @Test
  void aTypeHasTheFeaturesOfItsSupertypesFirst() {
    List<String> names = table.features(ENTITY).stream().map(FeatureDefinition::name).toList();
    assertTrue(names.contains("entity"), names.toString());
    assertTrue(names.indexOf("label") < names.indexOf("entity"), names.toString());
    assertEquals(List.of(), table.features("uima.tcas.Annotation"));
  }

  @Test
  void whatTypesReferToIsNeeded() {
    table.add(new TypeDefinition("a.Part", "uima.tcas.Annotation", List.of()));
    table.add(
        new TypeDefinition(
            "a.Whole",
            ENTITY,
            List.of(
                new FeatureDefinition("parts", "uima.cas.FSArray", "a.Part"),
                new FeatureDefinition("first", Token.class.getName(), null),
                new FeatureDefinition("whole", "a.Whole", null))));
    List<String> names =
        table.needed(List.of("a.Whole")).stream().map(TypeDefinition::name).toList();
    assertTrue(names.indexOf(ENTITY) < names.indexOf("a.Whole"), names.toString());
    assertTrue(names.containsAll(List.of("a.Part", Token.class.getName())), names.toString());
    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  void aCopyChangesByItself() {
    TypeTable copy = table.copy();
    copy.add(new TypeDefinition("a.Part", "uima.tcas.Annotation", List.of()));
    assertTrue(copy.find("a.Part").isPresent());
    assertFalse(table.find("a.Part").isPresent());
    assertEquals(table.names().size() + 1, copy.names().size());
  }
}
