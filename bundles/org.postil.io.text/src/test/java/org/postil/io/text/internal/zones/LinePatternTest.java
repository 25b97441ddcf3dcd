package org.postil.io.text.internal.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePatternTest {

  @ParameterizedTest
  @CsvSource({
    "leave a (comment|reply), Leave a Comment!, true",
    "leave a (comment|reply), Leave a message, false",
    "(scroll|back) to the? top, Back to top ↑, true",
    "(scroll|back) to the? top, Back to the top, true",
    "tags : *, 'Tags: a, b', true",
    "tags : *, Tags are worn, false",
    "* all rights reserved *, © 2025 X. All rights reserved., true",
    "# (share|shares), 41 shares, true",
    "# (share|shares), Some shares, false",
    "(sign up|subscribe) (now|today)?, Sign up today, true",
    "(sign up|subscribe) (now|today)?, Sign today, false",
    "share / *, Share | X, true",
    "your e-mail, Your e-mail, true",
    "don't miss, Don’t miss, true"
  })
  void aPatternCoversTheWholeLine(String pattern, String line, boolean matches) {
    assertEquals(
        matches, LinePattern.parse(pattern).matches(LineTokens.of(line, 0, line.length(), 50)));
  }

  @Test
  void aPatternKnowsWhatItsLinesStartWith() {
    assertEquals(Set.of("sign", "log"), LinePattern.parse("(sign|log) in").firstWords());
    assertEquals(Set.of("please", "read"), LinePattern.parse("please? read on").firstWords());
    assertEquals(Set.of("*"), LinePattern.parse("* reserved").firstWords());
  }

  @Test
  void manyWildcardsTakeNoLonger() {
    LinePattern pattern = LinePattern.parse("* a * a * a * a * a * a * a * a * a * a * b");
    String line = "a ".repeat(2000);
    assertEquals(false, pattern.matches(LineTokens.of(line, 0, line.length(), 5000)));
  }

  @Test
  void aPatternThatWouldMatchEverythingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LinePattern.parse("*"));
    assertThrows(IllegalArgumentException.class, () -> LinePattern.parse("a? (b|c)?"));
    assertThrows(IllegalArgumentException.class, () -> LinePattern.parse("(a|b"));
    assertThrows(IllegalArgumentException.class, () -> LinePattern.parse("a (b|)"));
  }
}
