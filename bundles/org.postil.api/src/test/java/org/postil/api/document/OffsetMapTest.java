package org.postil.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

  @Test
  void plainTextIsOneRun() {
    OffsetMap map = OffsetMap.builder().add(0, 5, 1).add(5, 3, 1).build(8);
    assertEquals(1, map.runs());
    assertEquals(7, map.byteOffset(7));
    assertEquals(8, map.byteOffset(8));
  }

  @Test
  void aGapInTheBytesStartsARun() {
    OffsetMap map = OffsetMap.builder().add(3, 2, 1).add(7, 2, 1).build(9);
    assertEquals(2, map.runs());
    assertEquals(3, map.byteOffset(0));
    assertEquals(7, map.byteOffset(2));
    assertEquals(9, map.byteOffset(4));
  }

  @Test
  void bytesAfterTheLastCharacterBelongToTheEnd() {
    assertEquals(9, OffsetMap.builder().add(0, 2, 1).build(9).byteOffset(2));
  }

  @Test
  void anEmptyTextMapsToTheEndOfTheBytes() {
    assertEquals(4, OffsetMap.builder().build(4).byteOffset(0));
  }

  @Test
  void randomTextsLeadBackToTheirBytes() {
    for (long seed = 0; seed < 200; seed++) {
      String text = random(new Random(seed));
      OffsetMap.Builder builder = OffsetMap.builder();
      int at = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int units = Character.charCount(text.codePointAt(i));
        int size = bytes(text.substring(i, i + units));
        builder.add(at, units, size / units);
        at += size;
      }
      OffsetMap map = builder.build(at);
      OffsetMap restored = OffsetMap.of(map.textStarts(), map.byteStarts(), map.steps());
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          assertEquals(bytes(text.substring(0, i)), map.byteOffset(i), "seed " + seed);
          assertEquals(map.byteOffset(i), restored.byteOffset(i), "seed " + seed);
        }
      }
    }
  }

  @Test
  void partsOfDifferentLengthAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> OffsetMap.of(new int[] {0}, new int[] {0, 1}, new byte[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> OffsetMap.of(new int[0], new int[0], new byte[0]));
  }

  @Test
  void theCallersArraysAreCopied() {
    int[] text = {0};
    OffsetMap map = OffsetMap.of(text, new int[] {0}, new byte[] {1});
    text[0] = 9;
    map.byteStarts()[0] = 9;
    assertEquals(3, map.byteOffset(3));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String random(Random random) {
    int[] alphabet = {'a', 'z', ' ', 'é', 'ß', '€', 'א', 0x1F680, 0x1F600};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
