package org.postil.store.internal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of {@code bench/decisions}. */
class ManyDecidersTest {

  private static final int DECISIONS = 1_600;

  @TempDir Path folder;

  @Test
  void decisionsOfManyThreadsAndProcessesFoldAsIfMadeOneAfterTheOther() throws Exception {
    assertEquals(DECISIONS, ManyDeciders.run(folder, DECISIONS));
  }
}
