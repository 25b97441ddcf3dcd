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

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "a:b:1:x", "a::1", ":b:1", "a:b:"})
  void anythingButThreePartsIsRefused(String text) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> BundleId.parse(text));
    assertTrue(e.getMessage().contains("[" + text + "]"));
  }
}
