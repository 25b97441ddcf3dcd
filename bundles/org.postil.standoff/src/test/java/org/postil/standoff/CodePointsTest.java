package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void offsetsAgreeWithJavaOnRandomText() {
    for (long seed = 0; seed < 200; seed++) {
      String text = random(new Random(seed));
      CodePoints points = CodePoints.of(text);
      assertEquals(text.codePointCount(0, text.length()), points.count(), "seed " + seed);
      for (int point = 0; point <= points.count(); point++) {
        int unit = text.offsetByCodePoints(0, point);
        assertEquals(unit, points.toUnits(point), "seed " + seed);
        assertEquals(point, points.fromUnits(unit), "seed " + seed);
      }
    }
  }

  @Test
  void anOffsetInsideAPairIsTheEndOfThePair() {
    assertEquals(2, CodePoints.of("a🚢b").fromUnits(2));
  }

  @Test
  void unpairedSurrogatesCountAsOne() {
    assertEquals(3, CodePoints.of("\uDEA2a\uD83D").count());
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + i);
    }
    return text.toString();
  }
}
