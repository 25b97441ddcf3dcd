package org.postil.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleIdTest {

  @Test
  void theFileIsNamedAfterArtifactAndVersion() {
    assertEquals("b-1.2.jar", BundleId.parse("a:b:1.2").fileName());
  }

  @Test
  void aClassifierStandsBehindTheVersion() {
    BundleId id = BundleId.parse("a:b:jar:linux:1.2");
    assertEquals("b-1.2-linux.jar", id.fileName());
    assertEquals("a:b:jar:linux:1.2", id.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "a:b:1:x", "a:b:war:x:1", "a::1", ":b:1", "a:b:"})
  void anythingButThreePartsOrFiveIsRefused(String text) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> BundleId.parse(text));
    assertTrue(e.getMessage().contains("[" + text + "]"));
  }
}
