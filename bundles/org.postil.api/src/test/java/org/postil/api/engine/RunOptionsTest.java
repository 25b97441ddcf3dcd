package org.postil.api.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

  private final RunOptions options = new RunOptions(1, Duration.ofSeconds(60), false);

  @Test
  void anArticleHasTheLimit() {
    assertEquals(Duration.ofSeconds(60), options.timeLimit(0));
    assertEquals(Duration.ofSeconds(60), options.timeLimit(999_999));
  }

  @Test
  void aBookHasTheLimitForEachMillionOfCharacters() {
    assertEquals(Duration.ofSeconds(120), options.timeLimit(1_000_000));
    assertEquals(Duration.ofSeconds(51 * 60), options.timeLimit(50_000_000));
  }
}
