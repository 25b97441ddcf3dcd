package org.postil.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

  @ParameterizedTest
  @CsvSource({"1,1", "500k,512000", "64M,67108864", "2G,2147483648", "3KB,3072", "7b,7"})
  void sizesHaveUnits(String text, long bytes) {
    assertEquals(bytes, Sizes.parse("--max-size", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "M", "1T", "1.5M", "1 M"})
  void whatIsNoSizeIsRefused(String text) {
    Exception e = assertThrows(CommandFailure.class, () -> Sizes.parse("--max-size", text));
    assertTrue(e.getMessage().startsWith("Cannot use --max-size [" + text + "]"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"60,60000", "60s,60000", "2m,120000", "1h,3600000", "250ms,250"})
  void timesHaveUnits(String text, long millis) {
    assertEquals(Duration.ofMillis(millis), Sizes.duration("--time-limit", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0s", "x", "1d", "-5"})
  void whatIsNoTimeIsRefused(String text) {
    assertThrows(CommandFailure.class, () -> Sizes.duration("--time-limit", text));
  }

  @Test
  void timesAreWrittenShort() {
    assertEquals("4.2 s", Sizes.text(Duration.ofMillis(4_210)));
    assertEquals("3:07", Sizes.text(Duration.ofSeconds(187)));
    assertEquals("1:02:03", Sizes.text(Duration.ofSeconds(3_723)));
  }
}
