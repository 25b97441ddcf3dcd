package org.postil.store.internal.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.store.internal.Backend;

/** A few rounds of {@code bench/crash}. */
class CrashRoundsTest {

  private static final int ROUNDS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Backend.class)
  void killsAtRandomMomentsLoseNothingAndTheResultIsThatOfNoKill(Backend backend) throws Exception {
    long seed = System.nanoTime();
    try {
      new CrashRounds(backend, folder, seed).run(ROUNDS);
    } catch (AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }
}
