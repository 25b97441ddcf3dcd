package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.uima.util.TypeSystemUtil;
import org.junit.jupiter.api.Test;

class TypeNamesTest {

  @Test
  void sharedTypesHaveShortNames() {
    assertEquals("quote", TypeNames.shortName("org.postil.types.Quotation"));
    assertEquals("org.postil.types.Quotation", TypeNames.fullName("quote"));
    assertEquals("lab.Finding", TypeNames.shortName("lab.Finding"));
  }

  @Test
  void foreignNamesBecomeNamesThatUimaAccepts() {
    for (String name : new String[] {"Drug", "Drug name", "3D", "a-b.c-d", "a..b", "é", "", "."}) {
      assertTrue(TypeSystemUtil.isTypeName(TypeNames.fullName(name)), TypeNames.fullName(name));
      assertTrue(
          TypeSystemUtil.isFeatureName(TypeNames.featureName(name)), TypeNames.featureName(name));
    }
    assertEquals("imported.Drug", TypeNames.fullName("Drug"));
  }

  @Test
  void referencesAreKnownAlsoFromTheSupertype() {
    assertTrue(TypeNames.isReference("org.postil.types.StanceMention", "evidence"));
    assertTrue(TypeNames.isReference("org.postil.types.TimexMention", "anchor"));
    assertFalse(TypeNames.isReference("org.postil.types.TimexMention", "value"));
    assertFalse(TypeNames.isReference("lab.Finding", "anchor"));
  }
}
