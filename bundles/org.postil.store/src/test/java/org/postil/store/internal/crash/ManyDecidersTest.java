package org.postil.store.internal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.store.internal.Backend;

/** A part of {@code bench/decisions}. */
class ManyDecidersTest {

  private static final int DECISIONS = 1_600;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Backend.class)
  void decisionsOfManyThreadsAndProcessesFoldAsIfMadeOneAfterTheOther(Backend backend)
      throws Exception {
    assertEquals(DECISIONS, ManyDeciders.run(backend, folder, DECISIONS));
  }
}
