package org.postil.api.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void itIsThirtyTwoHexadecimalDigits() {
    assertTrue(Fingerprint.of("").matches("[0-9a-f]{32}"));
  }

  @Test
  void itIsSha256OverLengthAndContent() {
    // printf '\0\0\0\003abc' | sha256sum | cut -c1-32
    assertEquals("d04b72a650ce0f8ce4963330a53ee283", Fingerprint.of("abc"));
  }

  @Test
  void wherePartsEndMatters() {
    assertNotEquals(Fingerprint.of("ab", "c"), Fingerprint.of("a", "bc"));
    assertNotEquals(Fingerprint.of("abc"), Fingerprint.of("abc", ""));
    assertNotEquals(Fingerprint.of("a", "b"), Fingerprint.of("b", "a"));
  }

  @Test
  void partsMayComeOneByOneOrTogether() {
    assertEquals(
        Fingerprint.of("a", "ø🚢"), new Fingerprint().add("a").addAll(List.of("ø🚢")).hex());
  }
}
