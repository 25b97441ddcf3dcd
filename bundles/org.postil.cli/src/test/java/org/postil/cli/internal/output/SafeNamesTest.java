package org.postil.cli.internal.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeNamesTest {

  @Test
  void ordinaryNamesStayAsTheyAre() {
    assertEquals(List.of("Ångström 2", "ﷺ.txt"), SafeNames.parts("Ångström 2/ﷺ.txt"));
  }

  @Test
  void whatFileSystemsForbidBecomesALine() {
    assertEquals(List.of("a_b_c_d_", "e_"), SafeNames.parts("a:b?c\\d\u0007/e."));
  }

  @Test
  void nothingLeadsUpwards() {
    assertEquals(List.of("a", "b"), SafeNames.parts("../a/./b//.."));
  }

  @Test
  void aLongNameIsCutAndStaysItself() {
    String one = "x".repeat(300) + "1.xmi";
    String two = "x".repeat(300) + "2.xmi";
    String cut = SafeNames.parts(one).get(0);
    assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 200, cut);
    assertTrue(cut.endsWith(".xmi"), cut);
    assertNotEquals(cut, SafeNames.parts(two).get(0));
  }

  @Test
  void anyTextGivesNamesThatFit() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int c = random.nextInt(400); c >= 0; c--) {
        name.append((char) random.nextInt(i % 2 == 0 ? 0x80 : 0x10000));
      }
      for (String part : SafeNames.parts(name.toString())) {
        assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 200, "seed " + seed);
        assertFalse(part.isEmpty() || part.contains("/") || part.equals(".."), "seed " + seed);
        assertFalse(part.chars().anyMatch(each -> each < ' '), "seed " + seed);
      }
    }
  }
}
