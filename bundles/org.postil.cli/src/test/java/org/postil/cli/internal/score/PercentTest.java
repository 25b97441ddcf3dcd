package org.postil.cli.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PercentTest {

  @Test
  void roundingIsThatOfPython() {
    assertEquals("3.12", Percent.of(0.03125));
    assertEquals("9.38", Percent.of(0.09375));
    assertEquals("66.67", Percent.of(2.0 / 3));
    assertEquals("0.00", Percent.of(0));
    assertEquals("100.00", Percent.of(1));
  }
}
