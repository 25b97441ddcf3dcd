package org.postil.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HundredthsTest {

  @Test
  void theyAreWrittenAsTheFormatterWritesThem() {
    for (int thousandths = 0; thousandths <= 1000; thousandths++) {
      check(thousandths / 1000f);
      check(Math.nextUp(thousandths / 1000f));
      check(Math.nextDown(thousandths / 1000f));
    }
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      check(random.nextFloat());
    }
  }

  private static void check(float value) {
    assertEquals(
        String.format(Locale.ROOT, "%.2f", value), Hundredths.of(value), () -> "of " + value);
  }
}
