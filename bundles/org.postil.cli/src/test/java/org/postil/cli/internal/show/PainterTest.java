package org.postil.cli.internal.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PainterTest {

  @Test
  void bracketsStandRoundSpans() {
    assertEquals(
        "[NASA]ORG and [Sean Duffy]PER.",
        plain("NASA and Sean Duffy.", mark(0, 4, "ORG"), mark(9, 19, "PER")));
  }

  @Test
  void spansMayNestTouchAndCross() {
    assertEquals("[[ab]in cd]out", plain("ab cd", mark(0, 5, "out"), mark(0, 2, "in")));
    assertEquals("[a]x[b]y", plain("ab", mark(1, 2, "y"), mark(0, 1, "x")));
    assertEquals("[a[b]xc]y", plain("abc", mark(0, 2, "x"), mark(1, 3, "y")));
  }

  @Test
  void aSpanMayEndWithTheText() {
    assertEquals("😀 [né]x", plain("😀 né", mark(3, 5, "x")));
  }

  @Test
  void coloursAreTakenBack() {
    String painted = new Painter(true).paint("a b", List.of(mark(0, 1, "PER")));
    assertTrue(
        painted.matches("\u001B\\[1;[0-9]+ma\u001B\\[0m\u001B\\[2m/PER\u001B\\[0m b"), painted);
  }

  @Test
  void theTextItselfIsNeverChanged() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = "the quick brown fox jumps over the lazy dog".substring(random.nextInt(20));
      List<Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int begin = random.nextInt(text.length());
        int end = begin + 1 + random.nextInt(text.length() - begin);
        marks.add(mark(begin, end, "L" + random.nextInt(3)));
      }
      String plain = new Painter(false).paint(text, marks);
      assertEquals(text, plain.replaceAll("\\[|\\]L[0-9]", ""), "seed " + seed);
      assertEquals(marks.size(), plain.chars().filter(c -> c == '[').count(), "seed " + seed);
      String coloured = new Painter(true).paint(text, marks);
      assertEquals(
          text,
          coloured.replaceAll("\u001B\\[2m/L[0-9]", "").replaceAll("\u001B\\[[0-9;]*m", ""),
          "seed " + seed);
    }
  }

  private static String plain(String text, Mark... marks) {
    return new Painter(false).paint(text, List.of(marks));
  }

  private static Mark mark(int begin, int end, String name) {
    return new Mark(begin, end, name, "");
  }
}
