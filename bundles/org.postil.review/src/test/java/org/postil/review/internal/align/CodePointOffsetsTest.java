package org.postil.review.internal.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {

  @Test
  void aShipCountsAsOneCharacter() {
    String text = "a🚢b𝄞𝄞c";
    CodePointOffsets offsets = new CodePointOffsets(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i));
      if (!inside) {
        assertEquals(text.codePointCount(0, i), offsets.of(i), "unit " + i);
      }
    }
  }
}
